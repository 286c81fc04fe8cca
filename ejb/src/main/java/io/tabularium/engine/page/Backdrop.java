package io.tabularium.engine.page;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What lies below a point while a page is being painted: a coarse grid of the areas and glyphs
 * painted so far, so that each question looks at few of them.
 */
final class Backdrop {

  /** Cells each way: about a word's size on an ordinary page. */
  private static final int CELLS = 48;

  /** How many areas of a cell are looked through, the latest first. */
  private static final int MOST_LOOKED_AT = 64;

  private static final Paint PAPER = new Paint(0xFFFFFF, true);

  private final double cellWidth;
  private final double cellHeight;
  private final List<List<Area>> areas = emptyCells(CELLS * CELLS);
  private final List<List<RawGlyph>> glyphs = emptyCells(CELLS * CELLS);
  private final List<List<RawRuling>> rows = emptyCells(CELLS);
  private final List<List<RawRuling>> columns = emptyCells(CELLS);

  Backdrop(double width, double height) {
    this.cellWidth = Math.max(1, width / CELLS);
    this.cellHeight = Math.max(1, height / CELLS);
  }

  private record Area(BoundingBox box, Paint paint) {}

  /** What is on top at a point; paper where nothing was painted. */
  Paint at(double x, double y) {
    List<Area> here = areas.get(cell(column(x), row(y)));
    if (here != null) {
      int last = Math.max(0, here.size() - MOST_LOOKED_AT);
      for (int i = here.size() - 1; i >= last; i--) {
        if (here.get(i).box.contains(x, y)) {
          return here.get(i).paint;
        }
      }
    }
    return PAPER;
  }

  /** Remembers a painted area. */
  void paint(BoundingBox box, Paint paint) {
    Area area = new Area(box, paint);
    for (int row = row(box.y0()); row <= row(box.y1()); row++) {
      for (int column = column(box.x0()); column <= column(box.x1()); column++) {
        List<Area> here = list(areas, cell(column, row));
        if (covers(box, column, row)) {
          here.clear();
        }
        here.add(area);
      }
    }
  }

  /** Remembers a glyph that may yet be covered. */
  void add(RawGlyph glyph) {
    list(glyphs, cell(column(glyph.box.centerX()), row(glyph.box.centerY()))).add(glyph);
  }

  /** Remembers a line that may yet be covered. */
  void add(RawRuling ruling) {
    BoundingBox box = ruling.box();
    if (ruling.axis() == Axis.HORIZONTAL) {
      list(rows, row(box.centerY())).add(ruling);
    } else {
      list(columns, column(box.centerX())).add(ruling);
    }
  }

  /** Marks the glyphs and lines below an opaque area as covered. */
  void cover(BoundingBox box) {
    int firstColumn = column(box.x0());
    int lastColumn = column(box.x1());
    for (int row = row(box.y0()); row <= row(box.y1()); row++) {
      for (int column = firstColumn; column <= lastColumn; column++) {
        List<RawGlyph> here = glyphs.get(cell(column, row));
        if (here != null && !here.isEmpty()) {
          here.removeIf(glyph -> coverOne(box, glyph));
        }
      }
      coverLines(rows.get(row), box);
    }
    for (int column = firstColumn; column <= lastColumn; column++) {
      coverLines(columns.get(column), box);
    }
  }

  private static void coverLines(List<RawRuling> lines, BoundingBox box) {
    if (lines != null && !lines.isEmpty()) {
      lines.removeIf(line -> line.isGoneUnder(box));
    }
  }

  private static boolean coverOne(BoundingBox box, RawGlyph glyph) {
    boolean covered = box.containsCenterOf(glyph.box);
    if (covered && glyph.fate == RawGlyph.Fate.VISIBLE) {
      glyph.fate = RawGlyph.Fate.COVERED;
    }
    return covered;
  }

  private boolean covers(BoundingBox box, int column, int row) {
    return box.x0() <= column * cellWidth
        && box.x1() >= (column + 1) * cellWidth
        && box.y0() <= row * cellHeight
        && box.y1() >= (row + 1) * cellHeight;
  }

  private int column(double x) {
    return (int) Math.max(0, Math.min(CELLS - 1, x / cellWidth));
  }

  private int row(double y) {
    return (int) Math.max(0, Math.min(CELLS - 1, y / cellHeight));
  }

  private static int cell(int column, int row) {
    return row * CELLS + column;
  }

  private static <T> List<T> list(List<List<T>> cells, int index) {
    List<T> here = cells.get(index);
    if (here == null) {
      here = new ArrayList<>();
      cells.set(index, here);
    }
    return here;
  }

  private static <T> List<List<T>> emptyCells(int count) {
    return new ArrayList<>(Collections.nCopies(count, null));
  }
}
