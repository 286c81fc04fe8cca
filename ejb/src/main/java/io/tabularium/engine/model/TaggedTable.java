package io.tabularium.engine.model;

import java.util.List;

/** A table of the PDF's own structure tree (ISO 32000-2, 14.8.4.8), as far as it is on one page. */
public record TaggedTable(int rowCount, int columnCount, List<TaggedCell> cells) {

  /** Copies the list. */
  public TaggedTable {
    cells = List.copyOf(cells);
  }

  /**
   * A TH or TD element and the marked-content ids of its text on the page.
   *
   * @param header whether it is a TH
   */
  public record TaggedCell(
      int row,
      int column,
      int rowSpan,
      int columnSpan,
      boolean header,
      List<Integer> markedContents) {

    /** Copies the list. */
    public TaggedCell {
      markedContents = List.copyOf(markedContents);
    }
  }
}
