package io.tabularium.engine.table;

import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The text of a cell from the pieces of lines that stand in it. */
final class CellText {

  /** Words nearer than this, in font sizes, are one: a number and its footnote mark. */
  private static final double TOUCHING = 0.12;

  private CellText() {}

  /** Lines joined by a line feed, words by a space. */
  static String of(List<TextLine> pieces) {
    List<TextLine> sorted = new ArrayList<>(pieces);
    sorted.sort(
        Comparator.comparingDouble(TextLine::baseline)
            .thenComparingDouble(piece -> piece.box().x0()));
    StringBuilder text = new StringBuilder();
    TextLine last = null;
    for (TextLine piece : sorted) {
      if (last != null) {
        text.append(last.baseline() == piece.baseline() ? ' ' : '\n');
      }
      append(text, piece);
      last = piece;
    }
    return text.toString();
  }

  private static void append(StringBuilder text, TextLine line) {
    Word last = null;
    for (Word word : line.words()) {
      boolean sideways = word.direction() != Direction.RIGHT;
      if (last != null
          && (sideways || word.box().x0() - last.box().x1() > TOUCHING * line.size())) {
        text.append(' ');
      }
      text.append(word.text());
      last = word;
    }
  }
}
