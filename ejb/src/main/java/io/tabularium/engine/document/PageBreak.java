package io.tabularium.engine.document;

import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page shows above its first table and below its last one; running heads and feet at the
 * very edges left out.
 *
 * @param first the table nearest to the top
 * @param last the table nearest to the bottom
 * @param above the text above the first one
 * @param linesAbove the same from the top, line by line
 * @param linesBelow what stands below the last one
 * @param height of the page, in points
 */
public record PageBreak(
    Table first,
    Table last,
    String above,
    List<String> linesAbove,
    List<String> linesBelow,
    double height) {

  /** Part of a page's height, at its top and bottom, that holds running heads and feet. */
  private static final double RUNNING = 0.07;

  /** Words this far within a table, in points, are of it. */
  private static final double SLACK = 2;

  /**
   * Looks at a page.
   *
   * @param tables of the page, at least one, each with its index on the page
   */
  public static PageBreak of(PageContent page, List<Table> tables) {
    Table first = tables.stream().min(Comparator.comparingDouble(t -> t.box().y0())).orElseThrow();
    Table last = tables.stream().max(Comparator.comparingDouble(t -> t.box().y1())).orElseThrow();
    double head = RUNNING * page.height();
    double foot = page.height() - head;
    List<Word> above =
        page.words().stream()
            .filter(w -> w.box().centerY() > head)
            .filter(w -> w.box().centerY() < first.box().y0() - SLACK)
            .toList();
    List<Word> below =
        page.words().stream()
            .filter(w -> w.box().centerY() > last.box().y1() + SLACK)
            .filter(w -> w.box().centerY() < foot)
            .toList();
    String text = above.stream().map(Word::text).collect(Collectors.joining(" "));
    return new PageBreak(first, last, text, lines(above), lines(below), page.height());
  }

  /** Words below the last table. */
  int wordsBelow() {
    return linesBelow.stream().mapToInt(line -> line.split(" ", -1).length).sum();
  }

  private static List<String> lines(List<Word> words) {
    List<String> lines = new ArrayList<>();
    double bottom = Double.NEGATIVE_INFINITY;
    List<Word> ordered =
        words.stream().sorted(Comparator.comparingDouble(w -> w.box().centerY())).toList();
    List<Word> line = new ArrayList<>();
    for (Word word : ordered) {
      if (word.box().centerY() > bottom && !line.isEmpty()) {
        lines.add(text(line));
        line.clear();
      }
      if (line.isEmpty()) {
        bottom = word.box().y1();
      }
      line.add(word);
    }
    if (!line.isEmpty()) {
      lines.add(text(line));
    }
    return lines;
  }

  private static String text(List<Word> line) {
    return line.stream()
        .sorted(Comparator.comparingDouble(word -> word.box().x0()))
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }

  /** The same of the page's tables by other indexes, in their order. */
  public PageBreak among(List<Table> tables) {
    return new PageBreak(
        tables.get(first.index()), tables.get(last.index()), above, linesAbove, linesBelow, height);
  }
}
