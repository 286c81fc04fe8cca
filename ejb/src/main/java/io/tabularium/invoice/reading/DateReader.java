package io.tabularium.invoice.reading;

import io.tabularium.engine.value.MonthNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates in the six languages, in the document's own order of day and month. */
final class DateReader {

  private static final Map<String, Integer> MONTHS = MonthNames.all();

  private static final String MONTH =
      "(?<month>"
          + String.join(
              "|",
              MONTHS.keySet().stream()
                  .sorted(Comparator.comparingInt(String::length).reversed())
                  .toList())
          + ")(?![\\p{L}])";

  private static final String YEAR = "(?<year>(?:19|20)\\d{2}|['’]?\\d{2})(?![\\p{N}])";

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)(?<year>20\\d{2}|19\\d{2})[-/.](?<mon>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)");
  private static final Pattern PLAIN =
      Pattern.compile("(?<![\\d.])(?<year>20\\d{2})(?<mon>[01]\\d)(?<day>[0-3]\\d)(?!\\d)");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\d.,/])(?<one>\\d{1,2}) ?(?<sep>[./-]) ?(?<two>\\d{1,2}) ?[./-]"
              + " ?(?<year>(?:19|20)\\d{2}|\\d{2})(?![\\d])(?![.,/-]\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|er|e|ste)?[.ºª]?[\\s./-]*(?:(?:de|di|of) )?"
              + MONTH
              + "\\.?[\\s.,/-]*(?:(?:de|del|di|of) )?"
              + YEAR);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<!\\p{L})"
              + MONTH
              + "\\.?[\\s-]*(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s*[,.-]?\\s*"
              + "(?<year>(?:19|20)\\d{2})(?!\\d)");

  private final boolean monthBeforeDay;

  DateReader(boolean monthBeforeDay) {
    this.monthBeforeDay = monthBeforeDay;
  }

  /**
   * One for a document with these texts.
   *
   * @param american what to think if no date of the document tells
   */
  static DateReader of(List<String> texts, boolean american) {
    int dayFirst = 0;
    int monthFirst = 0;
    for (String text : texts) {
      Matcher matcher = NUMBERS.matcher(text);
      while (matcher.find()) {
        int one = Integer.parseInt(matcher.group("one"));
        int two = Integer.parseInt(matcher.group("two"));
        dayFirst += one > 12 && two <= 12 ? 1 : 0;
        monthFirst += two > 12 && one <= 12 ? 1 : 0;
      }
    }
    return new DateReader(dayFirst == monthFirst ? american : monthFirst > dayFirst);
  }

  /** The dates of a text, left to right. */
  List<Found<LocalDate>> find(String text) {
    String folded = Fold.fold(text);
    List<Found<LocalDate>> found = new ArrayList<>();
    collect(ISO.matcher(folded), found);
    collect(PLAIN.matcher(folded), found);
    collect(NUMBERS.matcher(folded), found);
    collect(DAY_FIRST.matcher(folded), found);
    collect(MONTH_FIRST.matcher(folded), found);
    found.sort(Comparator.comparingInt(Found::start));
    return found;
  }

  private void collect(Matcher matcher, List<Found<LocalDate>> found) {
    while (matcher.find()) {
      LocalDate date = date(matcher);
      boolean free =
          found.stream().noneMatch(f -> f.start() < matcher.end() && matcher.start() < f.end());
      if (date != null && free) {
        found.add(new Found<>(date, matcher.start(), matcher.end()));
      }
    }
  }

  private LocalDate date(Matcher matcher) {
    String pattern = matcher.pattern().pattern();
    int year = year(matcher.group("year"));
    try {
      if (pattern.contains("<month>")) {
        int month = MONTHS.get(matcher.group("month"));
        return LocalDate.of(year, month, Integer.parseInt(matcher.group("day")));
      }
      if (pattern.contains("<mon>")) {
        int month = Integer.parseInt(matcher.group("mon"));
        return LocalDate.of(year, month, Integer.parseInt(matcher.group("day")));
      }
      int one = Integer.parseInt(matcher.group("one"));
      int two = Integer.parseInt(matcher.group("two"));
      boolean monthFirst = (monthBeforeDay && !matcher.group("sep").equals(".")) || two > 12;
      boolean swap = monthFirst && one <= 12;
      return LocalDate.of(year, swap ? one : two, swap ? two : one);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int year(String text) {
    int year = Integer.parseInt(text.replaceAll("\\D", ""));
    return year < 100 ? 2000 + year : year;
  }
}
