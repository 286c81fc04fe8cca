/** Bytes with an end date: documents and results, as files under random names. */
package io.tabularium.storage;
