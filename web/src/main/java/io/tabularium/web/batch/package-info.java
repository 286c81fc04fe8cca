/** Batches over HTTP: many files in one call, followed and had as one. */
package io.tabularium.web.batch;
