package io.tabularium.engine.region;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers the words of a table that run up or down, as vertical headings do. */
final class SidewaysText {

  /** Words of one heading stand at most this many font sizes apart. */
  private static final double WORD_GAP = 1;

  /** Lines of one baseline differ by at most this many font sizes. */
  private static final double SAME_BASELINE = 0.3;

  private SidewaysText() {}

  /** The groups of words with their middle in {@code box}, each in reading order. */
  static List<TextLine> in(BoundingBox box, List<Word> words) {
    List<TextLine> texts = new ArrayList<>();
    for (Direction direction : List.of(Direction.DOWN, Direction.UP)) {
      List<Word> sideways = new ArrayList<>();
      for (Word word : words) {
        if (word.direction() == direction && box.containsCenterOf(word.box())) {
          sideways.add(word);
        }
      }
      int down = direction == Direction.DOWN ? 1 : -1;
      sideways.sort(
          Comparator.comparingDouble(Word::baseline)
              .thenComparingDouble(word -> down * word.box().y0()));
      group(sideways, texts);
    }
    return texts;
  }

  private static void group(List<Word> sideways, List<TextLine> texts) {
    int first = 0;
    for (int i = 1; i <= sideways.size(); i++) {
      if (i == sideways.size() || apart(sideways.get(i - 1), sideways.get(i))) {
        texts.add(TextLine.of(sideways.subList(first, i)));
        first = i;
      }
    }
  }

  private static boolean apart(Word last, Word next) {
    double size = next.style().size();
    return Math.abs(next.baseline() - last.baseline()) > SAME_BASELINE * size
        || -last.box().overlap(next.box(), Axis.VERTICAL) > WORD_GAP * size;
  }
}
