package io.tabularium.engine.region;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TaggedGrid.TaggedText;
import io.tabularium.engine.model.TaggedTable;
import io.tabularium.engine.model.TaggedTable.TaggedCell;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the cells of tagged rows that lack some into the columns of the full rows. Browsers leave
 * empty cells out of the tags, so what follows them in the row would count as too far left.
 */
final class ShortRows {

  private final int[] filled;
  private final BoundingBox[] columns;

  private ShortRows(TaggedTable table) {
    this.filled = new int[table.rowCount()];
    this.columns = new BoundingBox[table.columnCount()];
    for (TaggedCell cell : table.cells()) {
      for (int r = cell.row(); r < Math.min(filled.length, cell.row() + cell.rowSpan()); r++) {
        filled[r] += cell.columnSpan();
      }
    }
  }

  /** The cells with the columns in which they stand. */
  static List<TaggedText> settle(TaggedTable table, List<TaggedText> texts) {
    ShortRows rows = new ShortRows(table);
    for (TaggedText text : texts) {
      if (rows.isFull(text) && text.endColumn() == text.column() + 1) {
        BoundingBox own = rows.columns[text.column()];
        rows.columns[text.column()] = own == null ? text.box() : own.union(text.box());
      }
    }
    List<TaggedText> settled = new ArrayList<>();
    int row = -1;
    int next = 0;
    for (TaggedText text : texts) {
      next = text.row() == row ? next : 0;
      row = text.row();
      int shift = rows.isFull(text) ? 0 : rows.column(text, next) - text.column();
      settled.add(shifted(text, shift));
      next = text.endColumn() + shift;
    }
    return settled;
  }

  private boolean isFull(TaggedText text) {
    return filled[text.row()] >= columns.length;
  }

  /** The first column, from {@code next} on, of those that the text is nearest to. */
  private int column(TaggedText text, int next) {
    int span = text.endColumn() - text.column();
    int best = text.column();
    double most = Double.NEGATIVE_INFINITY;
    for (int c = next; c + span <= columns.length; c++) {
      if (columns[c] != null && columns[c + span - 1] != null) {
        BoundingBox box = columns[c].union(columns[c + span - 1]);
        double near =
            box.overlap(text.box(), Axis.HORIZONTAL)
                - Math.abs(box.centerX() - text.box().centerX());
        if (near > most) {
          most = near;
          best = c;
        }
      }
    }
    return best;
  }

  private static TaggedText shifted(TaggedText text, int shift) {
    return new TaggedText(
        text.row(),
        text.column() + shift,
        text.endRow(),
        text.endColumn() + shift,
        text.header(),
        text.lines());
  }
}
