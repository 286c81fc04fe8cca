package io.tabularium.engine.model;

import java.util.List;

/** The grid of a table whose tags agree with what the page shows, and the text of its cells. */
public record TaggedGrid(Grid grid, List<TaggedText> cells) {

  /** Copies the list. */
  public TaggedGrid {
    cells = List.copyOf(cells);
  }

  /** A cell that is not empty: the rows and columns from the first to before the end. */
  public record TaggedText(
      int row, int column, int endRow, int endColumn, boolean header, List<TextLine> lines) {

    /** Copies the list. */
    public TaggedText {
      lines = List.copyOf(lines);
    }

    /** What its text covers. */
    public BoundingBox box() {
      return BoundingBox.enclosing(lines.stream().map(TextLine::box).toList());
    }
  }
}
