package io.tabularium.engine.model;

import java.util.List;

/**
 * What the engine found in a document.
 *
 * @param pageCount pages of the document, read or not
 * @param pages the pages that were read, in order
 * @param tables in page order, then top to bottom and left to right; empty if there are none
 */
public record ExtractedDocument(
    int pageCount, List<PageSummary> pages, List<Table> tables, List<Warning> warnings) {

  /** Copies the lists. */
  public ExtractedDocument {
    pages = List.copyOf(pages);
    tables = List.copyOf(tables);
    warnings = List.copyOf(warnings);
  }
}
