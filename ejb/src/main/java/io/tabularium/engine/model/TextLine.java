package io.tabularium.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Words on one baseline, left to right; on a page of several text columns a line runs across all.
 *
 * @param baseline y in points, of its largest words
 * @param size font size of its largest words, in points
 */
public record TextLine(List<Word> words, BoundingBox box, double baseline, double size) {

  /** Height of small letters in font sizes; about this in all common fonts. */
  private static final double X_HEIGHT = 0.5;

  /** The mark of a list item stands at most this many font sizes before its text. */
  private static final double BULLET_GAP = 3;

  /** Copies the list. */
  public TextLine {
    words = List.copyOf(words);
  }

  /** A line of {@code words}, which must be sorted left to right and not be empty. */
  public static TextLine of(List<Word> words) {
    Word largest = words.get(0);
    for (Word word : words) {
      if (word.style().size() > largest.style().size()) {
        largest = word;
      }
    }
    BoundingBox box =
        words.size() == 1
            ? largest.box()
            : BoundingBox.enclosing(words.stream().map(Word::box).toList());
    return new TextLine(words, box, largest.baseline(), largest.style().size());
  }

  /** The height that decides which row the line is in: the middle of its small letters. */
  public double middle() {
    return baseline - X_HEIGHT / 2 * size;
  }

  /** Whether all its words are bold. */
  public boolean isBold() {
    return words.stream().allMatch(word -> word.style().bold());
  }

  /** The text with single spaces between words. */
  public String text() {
    if (words.size() == 1) {
      return words.get(0).text();
    }
    StringJoiner text = new StringJoiner(" ");
    words.forEach(word -> text.add(word.text()));
    return text.toString();
  }

  /**
   * The line cut at each gap wider than {@code maxGap} points and after dot leaders, but not after
   * the mark of a list item.
   *
   * @return at least one part, left to right
   */
  public List<TextLine> phrases(double maxGap) {
    List<TextLine> phrases = new ArrayList<>();
    int first = 0;
    double end = words.get(0).box().x1();
    for (int i = 1; i < words.size(); i++) {
      BoundingBox next = words.get(i).box();
      Word last = words.get(i - 1);
      double gap = next.x0() - end;
      boolean marked = i - first == 1 && gap <= BULLET_GAP * size && last.marks(words.get(i));
      boolean led = last.endsInLeader() && !words.get(i).isLeader();
      if (led || (gap > maxGap && !marked)) {
        phrases.add(of(words.subList(first, i)));
        first = i;
      }
      end = Math.max(end, next.x1());
    }
    phrases.add(first == 0 ? this : of(words.subList(first, words.size())));
    return phrases;
  }
}
