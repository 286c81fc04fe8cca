package io.tabularium.invoice.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers of documents, such as RE-2024/17: at least one digit, no amount and no date. */
final class CodeText {

  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\p{Lu}{1,5}"
              + " (?=\\d))?(?=[^\\s,;]*\\d)[\\p{L}\\p{N}#][\\p{L}\\p{N}/_.\\-–:#\\\\]*(?: ?[/-]"
              + " ?\\d[\\p{L}\\p{N}/-]*)*");

  private static final Pattern AMOUNT = Pattern.compile("\\d{1,3}([.,]\\d{3})*[.,]\\d{2}");

  private CodeText() {}

  /** The codes of a text, left to right. */
  static List<Found<String>> find(String text, DateReader dates) {
    List<Found<String>> found = new ArrayList<>();
    Matcher matcher = CODE.matcher(text);
    while (matcher.find()) {
      String code = matcher.group().replaceAll("[.:\\-–/]+$", "");
      boolean date =
          dates.find(code).stream().anyMatch(d -> d.start() == 0 && d.end() == code.length())
              && !code.matches("\\d{8}");
      if (!date && !AMOUNT.matcher(code).matches()) {
        found.add(new Found<>(code, matcher.start(), matcher.start() + code.length()));
      }
      if (date) {
        break;
      }
    }
    return found;
  }
}
