package io.tabularium.extraction;

import io.tabularium.storage.StoredFile;

/**
 * What came out of the work: how much, and where the whole of it is kept.
 *
 * @param pageCount pages of the document
 * @param pagesDone those that were worked, and are charged
 */
record Finding(int pageCount, int pagesDone, int tableCount, StoredFile result) {}
