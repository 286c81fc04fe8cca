package io.tabularium.writer;

/** Text without halves of surrogate pairs, which no encoding can write. */
final class WellFormed {

  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** The text with a replacement character for each half; null stays null. */
  static String text(String text) {
    return text == null || isWellFormed(text) ? text : replaced(text);
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(WellFormed::isHalf);
  }

  private static String replaced(String text) {
    return text.codePoints()
        .map(c -> isHalf(c) ? REPLACEMENT : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
