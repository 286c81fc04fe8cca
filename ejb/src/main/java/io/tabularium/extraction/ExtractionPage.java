package io.tabularium.extraction;

import java.util.List;
import java.util.UUID;

/**
 * A stretch of a list, newest first.
 *
 * @param next what to ask the following stretch with, or null at the end
 */
public record ExtractionPage(List<ExtractionSummary> items, UUID next) {

  /** A stretch of at most {@code limit} of what was found; more was asked for to see the end. */
  static ExtractionPage of(List<ExtractionSummary> found, int limit) {
    return found.size() <= limit
        ? new ExtractionPage(found, null)
        : new ExtractionPage(found.subList(0, limit), found.get(limit - 1).id());
  }

  /** Copies the list. */
  public ExtractionPage {
    items = List.copyOf(items);
  }
}
