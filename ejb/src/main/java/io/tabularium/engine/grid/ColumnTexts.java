package io.tabularium.engine.grid;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at lines of text column by column. */
record ColumnTexts(List<Boundary> columns) {

  int count() {
    return columns.size() - 1;
  }

  /** The text of the lines in each column, words run together; empty where there is none. */
  String[] of(List<TextLine> lines) {
    StringBuilder[] builders = new StringBuilder[count()];
    for (int c = 0; c < builders.length; c++) {
      builders[c] = new StringBuilder();
    }
    for (TextLine line : lines) {
      for (Word word : line.words()) {
        builders[columnOf(word.box())].append(word.text());
      }
    }
    String[] texts = new String[builders.length];
    for (int c = 0; c < texts.length; c++) {
      texts[c] = builders[c].toString();
    }
    return texts;
  }

  /** The column that holds the middle of {@code box}; the nearest one if it lies outside. */
  int columnOf(BoundingBox box) {
    int column = 0;
    while (column < count() - 1 && box.centerX() >= columns.get(column + 1).position()) {
      column++;
    }
    return column;
  }

  /** The text of {@code line} in its first column, its words apart. */
  String label(TextLine line) {
    return line.words().stream()
        .filter(word -> columnOf(word.box()) == 0)
        .map(Word::text)
        .collect(Collectors.joining(" "));
  }

  /** Right end of the text of {@code line} in a column; the column's left if it has none. */
  double end(TextLine line, int column) {
    return line.words().stream()
        .map(Word::box)
        .filter(box -> columnOf(box) == column)
        .mapToDouble(BoundingBox::x1)
        .max()
        .orElse(columns.get(column).end());
  }
}
