/**
 * Tells callers that their extractions have ended, by the Standard Webhooks convention: signed,
 * tried again with back-off, logged, and never to an address inside the operator's network.
 */
package io.tabularium.webhook;
