package io.tabularium.engine.table;

import io.tabularium.engine.layout.HeadingGroups;
import io.tabularium.engine.layout.HeadingGroups.Group;
import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.layout.Spanning;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.TextLine;
import java.util.List;

/** Puts every phrase of a table into its place; one that lies over several columns spans them. */
final class TextPlacer {

  /** A heading is centred over columns if the middles differ by at most this many font sizes. */
  private static final double CENTRED = 1.0;

  private final Places places;
  private final Grid grid;
  private final Rules rules;
  private final Spanning spanning;
  private final HeadingGroups headings;

  TextPlacer(Places places, Rules rules) {
    this.places = places;
    this.grid = places.grid();
    this.rules = rules;
    this.spanning = new Spanning(grid.columns());
    this.headings = new HeadingGroups(grid.columns());
  }

  /** Puts text that runs up or down where its middle is. */
  void placeSideways(List<TextLine> texts) {
    for (TextLine text : texts) {
      int column = spanning.columnOf(text.box().centerX());
      places.add(rowOf(text.box().centerY()), column, text);
    }
  }

  void place(List<TextLine> lines) {
    int[] linesOf = new int[grid.rowCount()];
    lines.forEach(line -> linesOf[rowOf(line.middle())]++);
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      int row = rowOf(line.middle());
      if (linesOf[row] == 1 && isBanner(row, line)) {
        span(row, 0, grid.columnCount() - 1, line);
      } else {
        placeLine(row, line, lines.subList(i + 1, lines.size()));
      }
    }
  }

  /** Whether a row of the body is one text in the middle of all columns, no ruling among them. */
  private boolean isBanner(int row, TextLine line) {
    return row >= grid.headerRows()
        && spanning.isBanner(line)
        && !ruledBetween(0, grid.columnCount() - 1, line.middle());
  }

  private void placeLine(int row, TextLine line, List<TextLine> below) {
    List<TextLine> phrases = Phrases.close(line);
    List<Group> groups = groups(row, phrases, below);
    if (groups.isEmpty()) {
      phrases.forEach(phrase -> placePhrase(row, phrase, phrases));
    }
    for (Group group : groups) {
      int column = spanning.columnOf(group.phrase().box().centerX());
      if (isRuled(group)) {
        placePhrase(row, group.phrase(), phrases);
      } else if (places.spansColumns(row, column)) {
        places.add(row, column, group.phrase());
      } else {
        span(row, group.first(), group.last(), group.phrase());
      }
    }
  }

  /** The columns of each phrase if the row names groups of columns that have headings below. */
  private List<Group> groups(int row, List<TextLine> phrases, List<TextLine> below) {
    if (row + 1 >= grid.headerRows()
        || phrases.stream().anyMatch(phrase -> columnsUnderlined(row, phrase, phrases) != null)) {
      return List.of();
    }
    List<TextLine> head =
        below.stream().takeWhile(line -> rowOf(line.middle()) < grid.headerRows()).toList();
    return headings.find(phrases, head, 0);
  }

  private boolean isRuled(Group group) {
    return grid.columns().subList(group.first() + 1, group.last() + 1).stream()
        .anyMatch(Boundary::ruled);
  }

  private boolean ruledBetween(int column, int next, double y) {
    for (int c = column + 1; c <= next; c++) {
      if (rules.at(c, y)) {
        return true;
      }
    }
    return false;
  }

  private void placePhrase(int row, TextLine phrase, List<TextLine> line) {
    int first = spanning.reach(phrase)[0];
    int last = spanning.reach(phrase)[1];
    boolean header = row < grid.headerRows();
    if (row + 1 < grid.headerRows()) {
      int[] ruled = columnsUnderlined(row, phrase, line);
      if (ruled != null) {
        span(row, ruled[0], ruled[1], phrase);
        return;
      }
    }
    int[] open = openRun(row, phrase);
    boolean parted = open[0] > 0 || open[1] + 1 < grid.columnCount();
    if (open[1] > open[0] && parted && line.stream().filter(p -> isIn(p, open)).count() == 1) {
      span(row, open[0], open[1], phrase);
      return;
    }
    boolean title = line.size() == 1 && first > 0 && last > first;
    if (title || spanning.spans(phrase)) {
      if (header || title) {
        int[] range = centred(row, first, last, phrase);
        span(row, range[0], range[1], phrase);
      } else {
        places.add(row, first, phrase);
      }
    } else {
      for (TextLine part : spanning.parts(phrase)) {
        places.add(row, spanning.columnOf(part.box().centerX()), part);
      }
    }
  }

  /**
   * The columns about the phrase that are drawn but not parted in a row with rules above and below;
   * its own column alone elsewhere.
   */
  private int[] openRun(int row, TextLine phrase) {
    int first = spanning.columnOf(phrase.box().centerX());
    int last = first;
    if (grid.rows().get(row).ruled() && grid.rows().get(row + 1).ruled()) {
      while (first > 0 && isOpen(row, first)) {
        first--;
      }
      while (last + 1 < grid.columnCount() && isOpen(row, last + 1)) {
        last++;
      }
    }
    return new int[] {first, last};
  }

  private boolean isOpen(int row, int column) {
    return grid.columns().get(column).ruled() && !rules.leftOf(row, column);
  }

  private boolean isIn(TextLine phrase, int[] run) {
    int column = spanning.columnOf(phrase.box().centerX());
    return column >= run[0] && column <= run[1];
  }

  private void span(int row, int first, int last, TextLine phrase) {
    places.add(row, first, phrase);
    if (last > first) {
      places.join(row, first, row, last);
    }
  }

  /** The columns over a ruling that runs below this phrase alone, if more than one. */
  private int[] columnsUnderlined(int row, TextLine phrase, List<TextLine> line) {
    for (Ruling ruling : rules.rulingsAbove(row + 1)) {
      if (over(phrase, ruling) && line.stream().filter(p -> over(p, ruling)).count() == 1) {
        int first = -1;
        int last = -1;
        for (int c = 0; c < grid.columnCount(); c++) {
          double middle =
              (grid.columns().get(c).position() + grid.columns().get(c + 1).position()) / 2;
          if (ruling.start() <= middle && ruling.end() >= middle) {
            first = first < 0 ? c : first;
            last = c;
          }
        }
        if (last > first && last - first + 1 < grid.columnCount()) {
          return new int[] {first, last};
        }
      }
    }
    return null;
  }

  private static boolean over(TextLine phrase, Ruling ruling) {
    return ruling.start() <= phrase.box().centerX() && ruling.end() >= phrase.box().centerX();
  }

  /** The widest range of free columns about first to last that the phrase is centred over. */
  private int[] centred(int row, int first, int last, TextLine phrase) {
    double middle = phrase.box().centerX();
    int left = first;
    while (left > 0 && free(row, left - 1) && !rules.leftOf(row, left)) {
      left--;
    }
    int right = last;
    while (right < grid.columnCount() - 1
        && free(row, right + 1)
        && !rules.leftOf(row, right + 1)) {
      right++;
    }
    int[] best = {first, last};
    for (int a = left; a <= first; a++) {
      for (int b = right; b >= last; b--) {
        double range =
            (grid.columns().get(a).position() + grid.columns().get(b + 1).position()) / 2;
        if (Math.abs(range - middle) <= CENTRED * phrase.size() && b - a > best[1] - best[0]) {
          best = new int[] {a, b};
        }
      }
    }
    return best;
  }

  private boolean free(int row, int column) {
    return places.isEmpty(row, column) && !places.spansColumns(row, column);
  }

  private int rowOf(double y) {
    int row = 0;
    while (row < grid.rowCount() - 1 && y >= grid.rows().get(row + 1).position()) {
      row++;
    }
    return row;
  }
}
