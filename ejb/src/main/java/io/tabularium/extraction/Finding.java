package io.tabularium.extraction;

import io.tabularium.storage.StoredFile;

/** What came out of the work: how much, and where the whole of it is kept. */
record Finding(int pageCount, int tableCount, StoredFile result) {}
