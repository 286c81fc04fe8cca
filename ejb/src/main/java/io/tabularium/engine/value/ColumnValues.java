package io.tabularium.engine.value;

/** What a column holds, so that a text can be taken as the column takes it. */
final class ColumnValues {

  /** Fewer words for yes and no, or crosses, may be words. */
  private static final int ENOUGH = 2;

  private final Convention convention = new Convention();
  private int texts;
  private int numbers;
  private int missing;
  private int words;
  private int crosses;
  private int codes;
  private int money;

  /** Counts a text, and the number or date that it is, if it is one. */
  void count(String text, NumberShape number, DateShape date) {
    texts += text.isEmpty() ? 0 : 1;
    if (number != null) {
      numbers++;
      money += number.currency() == null ? 0 : 1;
      convention.count(number);
    } else if (date != null) {
      convention.count(date);
    } else if (Marks.isMissing(text) || Marks.isFootnote(text)) {
      missing++;
    } else if (Marks.isCross(text)) {
      crosses++;
    } else if (Marks.word(text) != null) {
      words++;
    } else if (isCode(text)) {
      codes++;
    }
  }

  /** Digits with a zero in front that is no number's. */
  private static boolean isCode(String text) {
    return text.length() > 1 && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  Convention convention() {
    return convention;
  }

  /** Whether more of its texts are numbers than are words. */
  boolean isNumeric() {
    return numbers * 2 > texts - missing;
  }

  /** Whether its numbers are names of things: some have zeros in front. */
  boolean isCodes() {
    return codes > 0;
  }

  /** Whether amounts of a currency are among its numbers. */
  boolean isMoney() {
    return money > 0;
  }

  /** Whether its texts are words for yes and no. */
  boolean isYesOrNo() {
    return words >= ENOUGH && words + missing == texts;
  }

  /** Whether its texts are crosses. */
  boolean isCrossed() {
    return crosses >= ENOUGH && crosses + missing == texts;
  }
}
