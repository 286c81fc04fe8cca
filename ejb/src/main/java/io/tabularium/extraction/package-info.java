/**
 * The product's central use case: a document comes in, its tables are found, kept and given out.
 */
package io.tabularium.extraction;
