package io.tabularium.engine.value;

/**
 * A number as it is printed, before it is known which sign is the decimal mark.
 *
 * @param token its digits and separators
 * @param decimal its decimal mark where that is sure, else 0
 * @param open its only separator where that may be a decimal mark or part thousands, else 0
 * @param negative whether a minus sign stands by it
 * @param bracketed whether it stands in brackets: less than nothing, or an aside
 * @param percent whether a percent sign follows
 * @param currency beside it, or null
 * @param unit behind it, or null
 * @param mark the footnote marks about it, or null
 */
record NumberShape(
    String token,
    char decimal,
    char open,
    boolean negative,
    boolean bracketed,
    boolean percent,
    String currency,
    String unit,
    String mark) {

  /** Whether no separator stands in it. */
  boolean isBare() {
    return decimal == 0 && open == 0 && token.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Its value as plain decimals, where {@code convention} is the decimal mark. */
  String value(char convention) {
    char mark = open != 0 && open == convention ? open : decimal;
    StringBuilder plain = new StringBuilder();
    if (negative || bracketed) {
      plain.append('-');
    }
    if (token.charAt(0) == mark) {
      plain.append('0');
    }
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c == mark) {
        plain.append('.');
      } else if (c >= '0' && c <= '9') {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
