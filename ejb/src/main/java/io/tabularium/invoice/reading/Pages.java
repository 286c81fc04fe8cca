package io.tabularium.invoice.reading;

import io.tabularium.engine.model.PageText;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The document as rows of phrases.
 *
 * @param rows of all pages, top to bottom
 */
record Pages(List<PageText> pages, List<Row> rows) {

  /** A wider gap, in font sizes, parts two phrases; the space of a common font is 0.25 to 0.35. */
  private static final double PHRASE_GAP = 0.8;

  static Pages of(List<PageText> pages) {
    List<Row> rows = new ArrayList<>();
    for (PageText page : pages) {
      for (TextLine line : page.lines()) {
        int index = rows.size();
        List<Phrase> phrases = new ArrayList<>();
        for (TextLine part : line.phrases(PHRASE_GAP * line.size())) {
          phrases.add(Phrase.of(page.page(), index, part));
        }
        rows.add(new Row(index, page.page(), line, phrases));
      }
    }
    return new Pages(pages, rows);
  }

  List<Phrase> phrases() {
    return rows.stream().flatMap(row -> row.phrases().stream()).toList();
  }

  PageText page(int number) {
    return pages.stream().filter(page -> page.page() == number).findFirst().orElseThrow();
  }
}
