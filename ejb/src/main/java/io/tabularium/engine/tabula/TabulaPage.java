package io.tabularium.engine.tabula;

import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import java.util.List;

/**
 * What tabula finds on a page.
 *
 * @param tables numbered from 0 on each page
 */
public record TabulaPage(PageSummary summary, boolean hasText, List<Table> tables) {

  /** Copies the list. */
  public TabulaPage {
    tables = List.copyOf(tables);
  }
}
