package io.tabularium.extraction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Finds extractions of everybody, for administrators. */
@ApplicationScoped
public class ExtractionSearch {

  private SearchRepository rows;

  /** For the container's proxy. */
  protected ExtractionSearch() {}

  @Inject
  ExtractionSearch(SearchRepository rows) {
    this.rows = rows;
  }

  /**
   * Those that the filter lets pass, newest first.
   *
   * @param before {@link ExtractionPage#next} of the stretch before, or null for the newest
   */
  @Transactional
  public ExtractionPage find(ExtractionFilter filter, UUID before, int limit) {
    List<ExtractionSummary> found =
        rows.find(filter, before, limit + 1).stream().map(ExtractionRow::summary).toList();
    return ExtractionPage.of(found, limit);
  }

  /** Names of clients that begin so, case apart, at most so many. */
  @Transactional
  public List<String> clients(String beginning, int limit) {
    return rows.clients(beginning, limit);
  }
}
