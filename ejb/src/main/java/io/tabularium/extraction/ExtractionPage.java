package io.tabularium.extraction;

import java.util.List;
import java.util.UUID;

/**
 * A stretch of a list, newest first.
 *
 * @param next what to ask the following stretch with, or null at the end
 */
public record ExtractionPage(List<ExtractionSummary> items, UUID next) {

  /** Copies the list. */
  public ExtractionPage {
    items = List.copyOf(items);
  }
}
