package io.tabularium.extraction;

import java.util.List;

/** How fast documents are worked. */
record Pace(double millisPerDocument, double millisPerPage) {

  /** As these were; null if there are none. */
  static Pace of(List<ExtractionSummary> worked) {
    double millis = worked.stream().mapToLong(ExtractionSummary::processMillis).sum();
    long pages = worked.stream().mapToLong(ExtractionSummary::pages).sum();
    return pages == 0 ? null : new Pace(millis / worked.size(), millis / pages);
  }
}
