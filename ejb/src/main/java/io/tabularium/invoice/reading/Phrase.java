package io.tabularium.invoice.reading;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Words that stand close together on one line.
 *
 * @param page from 1
 * @param row index of its row in the document
 * @param text words with single spaces between
 * @param folded the text in small letters without accents, of the same length
 */
record Phrase(int page, int row, TextLine line, String text, String folded) {

  static Phrase of(int page, int row, TextLine line) {
    String text = line.text();
    return new Phrase(page, row, line, text, Fold.fold(text));
  }

  BoundingBox box() {
    return line.box();
  }

  double size() {
    return line.size();
  }

  /** The box of the words that stand for these characters of the text. */
  BoundingBox box(int from, int to) {
    List<BoundingBox> boxes = new ArrayList<>();
    int at = 0;
    for (Word word : line.words()) {
      int end = at + word.text().length();
      if (at < to && end > from) {
        boxes.add(word.box());
      }
      at = end + 1;
    }
    return boxes.isEmpty() ? line.box() : BoundingBox.enclosing(boxes);
  }

  /** Whether nothing stands before {@code index} but marks. */
  boolean startsAt(int index) {
    return folded.substring(0, index).chars().noneMatch(Character::isLetterOrDigit);
  }
}
