package io.tabularium.engine.evidence;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What stands about a table that may be of it; each from 0 to 1. */
final class Surroundings {

  /** The next line beside a table lies within so many font sizes of it. */
  private static final double NEXT_LINE = 2.6;

  /** Words whose baselines differ by less than this many font sizes are of one line. */
  private static final double SAME_LINE = 0.4;

  /** Words may reach over a table's side, and a line over its edge, by this, in points. */
  private static final double EDGE = 2;

  /** Texts further apart than this many font sizes are of different columns. */
  private static final double APART = 1;

  private final PageContent page;
  private final BoundingBox box;
  private final Columns columns;
  private final double size;

  Surroundings(PageContent page, TableRegion region, Columns columns) {
    this.page = page;
    this.box = region.box();
    this.columns = columns;
    this.size = columns.textSize();
  }

  /** 1 where text touches the table from above or below, 0 from one font size on. */
  double textNear() {
    double nearest = size;
    for (Word word : page.words()) {
      BoundingBox at = word.box();
      boolean above = at.centerY() <= box.y0();
      if (at.x1() > box.x0() && at.x0() < box.x1() && (above || at.centerY() >= box.y1())) {
        double gap = above ? box.y0() - at.y1() : at.y0() - box.y1();
        nearest = Math.min(nearest, Math.max(0, gap));
      }
    }
    return 1 - nearest / size;
  }

  /** Share of the columns with text of their own in the next line above or below. */
  double rowsOutside() {
    return Math.max(columnsBeside(-1), columnsBeside(1));
  }

  private double columnsBeside(int direction) {
    double edge = direction < 0 ? box.y0() : box.y1();
    List<Word> beside = new ArrayList<>();
    double nearest = NEXT_LINE * size;
    for (Word word : page.words()) {
      double distance = direction * (word.baseline() - edge);
      if (distance > -EDGE && distance < NEXT_LINE * size && isInColumns(word)) {
        nearest = Math.min(nearest, distance);
        beside.add(word);
      }
    }
    double end = nearest + SAME_LINE * size;
    beside.removeIf(word -> direction * (word.baseline() - edge) >= end);
    if (beside.isEmpty()) {
      return 0;
    }
    beside.sort(Comparator.comparingDouble(word -> word.box().x0()));
    long found =
        TextLine.of(beside).phrases(APART * size).stream()
            .mapToInt(phrase -> columns.at(phrase.box().centerX()))
            .distinct()
            .count();
    return found < 2 ? 0 : (double) found / columns.count();
  }

  private boolean isInColumns(Word word) {
    return word.direction() == Direction.RIGHT
        && !box.containsCenterOf(word.box())
        && word.box().x0() >= columns.start() - EDGE
        && word.box().x1() <= columns.end() + EDGE;
  }
}
