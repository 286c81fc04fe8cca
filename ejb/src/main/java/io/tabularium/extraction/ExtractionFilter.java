package io.tabularium.extraction;

import java.time.Instant;

/**
 * Which extractions of a list are wanted; what is null does not matter.
 *
 * @param client name of the client, whole
 * @param code the contract's code that it failed with
 * @param from accepted then or later
 * @param to accepted before then
 */
public record ExtractionFilter(
    ExtractionStatus status, String client, String code, Instant from, Instant to) {

  /** Every extraction. */
  public static final ExtractionFilter ALL = new ExtractionFilter(null, null, null, null, null);
}
