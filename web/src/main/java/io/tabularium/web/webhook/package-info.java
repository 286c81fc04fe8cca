/** The caller's webhooks over HTTP: the signing secret, the delivery log, redelivery. */
package io.tabularium.web.webhook;
