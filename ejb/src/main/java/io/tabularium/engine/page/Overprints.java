package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextStyle;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers words and keeps one of those that are drawn twice, a hair's breadth apart, to look bold.
 */
final class Overprints {

  /** Side of a square, in points: more than overprints of ordinary text are apart. */
  private static final double SQUARE = 4;

  private final List<Word> words = new ArrayList<>();

  /** The last word with a text in a square of the page, by a hash of both. */
  private final Map<Long, Integer> places = new HashMap<>();

  List<Word> words() {
    return words;
  }

  void add(Word word) {
    Integer earlier = find(word);
    if (earlier == null) {
      places.put(place(word, word.box().x0(), word.box().y0()), words.size());
      words.add(word);
    } else {
      words.set(earlier, emboldened(words.get(earlier), word));
    }
  }

  private Integer find(Word word) {
    double most = WordBuilder.OVERPRINT * word.style().size();
    BoundingBox box = word.box();
    Integer found = find(word, box.x0() - most, box.y0() - most);
    if (found == null) {
      found = find(word, box.x0() + most, box.y0() - most);
    }
    if (found == null) {
      found = find(word, box.x0() - most, box.y0() + most);
    }
    return found == null ? find(word, box.x0() + most, box.y0() + most) : found;
  }

  private Integer find(Word word, double x, double y) {
    Integer index = places.get(place(word, x, y));
    return index != null && isAgain(words.get(index), word) ? index : null;
  }

  private static long place(Word word, double x, double y) {
    long column = (long) Math.floor(x / SQUARE);
    long row = (long) Math.floor(y / SQUARE);
    return (word.text().hashCode() * 31L + column) * 100_003 + row;
  }

  private static boolean isAgain(Word word, Word again) {
    double most = WordBuilder.OVERPRINT * word.style().size();
    BoundingBox one = word.box();
    BoundingBox other = again.box();
    return word.text().equals(again.text())
        && Math.abs(one.x0() - other.x0()) <= most
        && Math.abs(one.y0() - other.y0()) <= most
        && Math.abs(one.x1() - other.x1()) <= 2 * most;
  }

  private static Word emboldened(Word word, Word again) {
    TextStyle style = word.style();
    boolean apart = !word.box().equals(again.box());
    return new Word(
        word.glyphs(),
        word.text(),
        word.box(),
        word.baseline(),
        new TextStyle(
            style.font(), style.size(), style.bold() || apart, style.italic(), style.rgb()),
        word.direction(),
        word.markedContent());
  }
}
