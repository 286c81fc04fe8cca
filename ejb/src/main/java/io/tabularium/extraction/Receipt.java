package io.tabularium.extraction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That something was erased; the log of changes has an entry that says the same, in a chain that
 * shows if it is ever altered.
 *
 * @param id of the extraction
 * @param documentSha256 of the document, 64 hexadecimal digits
 * @param erased what was still kept and is gone: document, result
 * @param entry number of the log's entry
 * @param digest of that entry, 64 hexadecimal digits
 */
public record Receipt(
    UUID id,
    Instant erasedAt,
    String documentSha256,
    List<String> erased,
    long entry,
    String digest) {

  /** Copies the list. */
  public Receipt {
    erased = List.copyOf(erased);
  }
}
