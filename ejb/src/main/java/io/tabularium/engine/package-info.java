/**
 * The extractor: from a PDF to its tables, deterministic, without container, clock, thread or
 * network.
 */
package io.tabularium.engine;
