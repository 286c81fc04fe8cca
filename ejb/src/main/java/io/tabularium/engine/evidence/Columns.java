package io.tabularium.engine.evidence;

import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The text of a table by its columns, line by line, as it stands on the page; what is seen of it is
 * from 0 to 1.
 */
final class Columns {

  /** Fewer lines show nothing. */
  private static final int FEWEST_LINES = 3;

  /** A strip between columns is wider than this many font sizes. */
  private static final double STRIP = 0.3;

  /** Words nearer than this many font sizes are of one phrase. */
  private static final double SPACE = 0.45;

  /** Sides of texts within so many points are in line. */
  private static final double IN_LINE = 2.5;

  /** One phrase cut in eight rows of the body says as much as one in each of the head. */
  private static final double CUTS_COUNT = 8;

  private static final double USUAL_SIZE = 10;

  private final Grid grid;
  private final List<TextLine> lines;
  private final Owners owners;
  private final List<List<List<Word>>> body = new ArrayList<>();

  Columns(TableRegion region, Grid grid, Owners owners) {
    this.grid = grid;
    this.lines = region.lines();
    this.owners = owners;
    for (int c = 0; c < grid.columnCount(); c++) {
      body.add(new ArrayList<>());
    }
    for (TextLine line : lines) {
      if (rowOf(line) >= grid.headerRows()) {
        add(line);
      }
    }
  }

  private void add(TextLine line) {
    int last = -1;
    for (Word word : line.words()) {
      int column = at(word.box().centerX());
      if (column != last) {
        body.get(column).add(new ArrayList<>());
      }
      List<List<Word>> texts = body.get(column);
      texts.get(texts.size() - 1).add(word);
      last = column;
    }
  }

  int count() {
    return grid.columnCount();
  }

  /** The left side of the first column. */
  double start() {
    return grid.columns().get(0).position();
  }

  /** The right side of the last column. */
  double end() {
    return grid.columns().get(grid.columnCount()).position();
  }

  /** The column that a place is in; one beside them all is in the nearest. */
  int at(double x) {
    int column = 0;
    while (column < count() - 1 && x >= grid.columns().get(column + 1).position()) {
      column++;
    }
    return column;
  }

  private int rowOf(TextLine line) {
    int row = 0;
    while (row < grid.rowCount() - 1 && line.middle() >= grid.rows().get(row + 1).position()) {
      row++;
    }
    return row;
  }

  /** The font size of a line in the middle. */
  double textSize() {
    return lines.isEmpty() ? USUAL_SIZE : Math.max(1, lines.get(lines.size() / 2).size());
  }

  /** Share of the columns that an empty strip runs down: they may be two. */
  double freeStrips() {
    long free = body.stream().filter(this::hasFreeStrip).count();
    return count() == 0 ? 0 : (double) free / count();
  }

  private boolean hasFreeStrip(List<List<Word>> texts) {
    if (texts.size() < FEWEST_LINES) {
      return false;
    }
    List<Word> words = new ArrayList<>();
    texts.forEach(words::addAll);
    words.sort(Comparator.comparingDouble(word -> word.box().x0()));
    double end = words.get(0).box().x1();
    for (Word word : words) {
      double start = word.box().x0();
      if (start - end > STRIP * textSize() && isBetweenTexts(texts, (start + end) / 2)) {
        return true;
      }
      end = Math.max(end, word.box().x1());
    }
    return false;
  }

  /** Whether lines have words on both sides of a place, or some the one and some the other. */
  private static boolean isBetweenTexts(List<List<Word>> texts, double x) {
    int both = 0;
    int left = 0;
    int right = 0;
    for (List<Word> text : texts) {
      boolean before = text.get(0).box().x1() <= x;
      boolean after = text.get(text.size() - 1).box().x1() > x;
      both += before && after ? 1 : 0;
      left += before && !after ? 1 : 0;
      right += after && !before ? 1 : 0;
    }
    return both >= 2 || (both == 1 && left >= 2 && right >= 2);
  }

  /** Share of the texts that are in line with their columns neither left, right nor centred. */
  double ragged() {
    double out = 0;
    int shown = 0;
    for (List<List<Word>> texts : body) {
      if (texts.size() >= FEWEST_LINES) {
        shown++;
        out += 1 - inLine(texts);
      }
    }
    return shown == 0 ? 0 : out / shown;
  }

  private static double inLine(List<List<Word>> texts) {
    double[] left = new double[texts.size()];
    double[] right = new double[left.length];
    double[] middle = new double[left.length];
    for (int i = 0; i < left.length; i++) {
      List<Word> text = texts.get(i);
      left[i] = text.get(0).box().x0();
      right[i] = text.get(text.size() - 1).box().x1();
      middle[i] = (left[i] + right[i]) / 2;
    }
    return Math.max(Math.max(most(left), most(right)), most(middle)) / left.length;
  }

  /** The most places that are in line with one another. */
  private static double most(double[] places) {
    Arrays.sort(places);
    int most = 0;
    int first = 0;
    for (int i = 0; i < places.length; i++) {
      while (places[i] - places[first] > IN_LINE) {
        first++;
      }
      most = Math.max(most, i - first + 1);
    }
    return most;
  }

  /** How many lines have a phrase that an undrawn boundary cuts. */
  double cutPhrases() {
    int head = 0;
    int inBody = 0;
    for (TextLine line : lines) {
      int row = rowOf(line);
      if (isCut(line, row)) {
        head += row < grid.headerRows() ? 1 : 0;
        inBody += row < grid.headerRows() ? 0 : 1;
      }
    }
    int rows = Math.max(1, grid.rowCount() - grid.headerRows());
    return Math.min(1, (double) head / Math.max(1, grid.headerRows()) + CUTS_COUNT * inBody / rows);
  }

  private boolean isCut(TextLine line, int row) {
    for (int i = 1; i < line.words().size(); i++) {
      Word word = line.words().get(i - 1);
      Word next = line.words().get(i);
      if (next.box().x0() - word.box().x1() < SPACE * line.size()) {
        int column = at(word.box().centerX());
        int other = at(next.box().centerX());
        if (column < other && !isRuled(column, other) && !owners.joins(row, column, other)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isRuled(int column, int other) {
    for (int c = column + 1; c <= other; c++) {
      if (grid.columns().get(c).ruled()) {
        return true;
      }
    }
    return false;
  }
}
