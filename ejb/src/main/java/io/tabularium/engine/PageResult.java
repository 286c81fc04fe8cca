package io.tabularium.engine;

import io.tabularium.engine.document.PageBreak;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.Warning;
import java.util.List;

/**
 * What stays of a page in memory.
 *
 * @param tables in reading order, each with its index on the page
 * @param ends what the page shows about its tables; null if it has none
 * @param failure why it could not be worked, or null
 */
record PageResult(
    PageSummary summary,
    List<Table> tables,
    PageBreak ends,
    List<Warning> warnings,
    ExtractionException failure) {

  /** Of a page that could not be worked. */
  static PageResult failed(PageSummary summary, ExtractionException why) {
    return new PageResult(summary, List.of(), null, List.of(), why);
  }
}
