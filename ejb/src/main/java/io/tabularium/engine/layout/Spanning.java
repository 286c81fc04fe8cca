package io.tabularium.engine.layout;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Tells headings over several columns from headings of several columns that stand close. */
public final class Spanning {

  /** Words may reach over the edge of an empty strip by this many font sizes. */
  private static final double EDGE = 0.1;

  /** A part this many font sizes off its column's left, middle and right is not of the column. */
  private static final double OFF_COLUMN = 0.5;

  /** A heading is over columns if it is at most this many font sizes off their middle. */
  private static final double OFF_MIDDLE = 0.8;

  private final List<Boundary> columns;

  /** Looks at phrases in the columns between the given boundaries. */
  public Spanning(List<Boundary> columns) {
    this.columns = columns;
  }

  /** The column that holds {@code x}, the nearest one if none does. */
  public int columnOf(double x) {
    int column = 0;
    while (column < columns.size() - 2 && x >= columns.get(column + 1).position()) {
      column++;
    }
    return column;
  }

  /** First and last column that {@code phrase} reaches into. */
  public int[] reach(TextLine phrase) {
    double edge = EDGE * phrase.size();
    int first = columnOf(phrase.box().x0() + edge);
    return new int[] {first, Math.max(first, columnOf(phrase.box().x1() - edge))};
  }

  /** Whether {@code phrase} is one text over the columns it reaches into. */
  public boolean spans(TextLine phrase) {
    int[] reach = reach(phrase);
    return crosses(phrase)
        || (reach[1] > reach[0] && isCentred(phrase, reach) && isOffColumns(phrase));
  }

  /** Whether {@code phrase} goes on without a space over a strip between two columns. */
  public boolean crosses(TextLine phrase) {
    int[] reach = reach(phrase);
    for (int c = reach[0] + 1; c <= reach[1]; c++) {
      if (isCrossed(phrase, columns.get(c))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a word, or the space between two, lies over an empty strip without leaving it. */
  private static boolean isCrossed(TextLine phrase, Boundary boundary) {
    double edge = EDGE * phrase.size();
    boolean parts = false;
    Word last = null;
    for (Word word : phrase.words()) {
      BoundingBox box = word.box();
      if (box.x0() < boundary.start() - edge && box.x1() > boundary.end() + edge) {
        return true;
      }
      parts |=
          last != null
              && last.box().x1() <= boundary.end() + edge
              && box.x0() >= boundary.start() - edge;
      last = word;
    }
    return !parts;
  }

  /** Whether {@code line} is one text, no value, in the middle of all columns. */
  public boolean isBanner(TextLine line) {
    double left = columns.get(0).end();
    double right = columns.get(columns.size() - 1).start();
    return line.box().x0() > left + line.size()
        && Math.abs(line.box().centerX() - (left + right) / 2) <= OFF_MIDDLE * line.size()
        && !Phrases.isGapped(line)
        && !Content.isValue(line.text());
  }

  private boolean isCentred(TextLine phrase, int[] reach) {
    double middle = (columns.get(reach[0]).end() + columns.get(reach[1] + 1).start()) / 2;
    return Math.abs(phrase.box().centerX() - middle) <= OFF_MIDDLE * phrase.size();
  }

  /** Whether a part of the phrase stands nowhere in its column: not left, middle or right. */
  private boolean isOffColumns(TextLine phrase) {
    for (TextLine part : parts(phrase)) {
      int column = columnOf(part.box().centerX());
      double left = columns.get(column).end();
      double right = columns.get(column + 1).start();
      double off =
          Math.min(
              Math.abs(part.box().centerX() - (left + right) / 2),
              Math.min(Math.abs(part.box().x0() - left), Math.abs(part.box().x1() - right)));
      if (off > OFF_COLUMN * phrase.size()) {
        return true;
      }
    }
    return false;
  }

  /** The phrase cut where its words change columns, left to right. */
  public List<TextLine> parts(TextLine phrase) {
    List<TextLine> parts = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    int column = -1;
    for (Word word : phrase.words()) {
      int next = columnOf(word.box().centerX());
      if (next != column && !open.isEmpty()) {
        parts.add(TextLine.of(open));
        open = new ArrayList<>();
      }
      column = next;
      open.add(word);
    }
    parts.add(TextLine.of(open));
    return parts;
  }
}
