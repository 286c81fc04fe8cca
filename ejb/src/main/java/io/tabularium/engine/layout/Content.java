package io.tabularium.engine.layout;

/** What kind of value a text is, as far as the layout of a table needs to know. */
public final class Content {

  /** A value has at least this part of digits among its letters and digits. */
  private static final double DIGIT_SHARE = 0.5;

  private Content() {}

  /**
   * Whether {@code text} is a number, an amount, a date, or a mark that stands for a missing one.
   */
  public static boolean isValue(String text) {
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (Character.isLetter(c)) {
        letters++;
      }
    }
    if (digits + letters == 0) {
      return !text.isBlank();
    }
    return (digits > 0 && digits >= DIGIT_SHARE * (digits + letters))
        || text.equalsIgnoreCase("n/a")
        || text.equalsIgnoreCase("(x)");
  }
}
