package io.tabularium.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Pages from {@code first} to {@code last}, both included, counted from 1.
 *
 * @param last {@link #OPEN_END} for the rest of the document
 */
public record PageRange(int first, int last) {

  /** Stands for the document's last page. */
  public static final int OPEN_END = Integer.MAX_VALUE;

  private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:(-)(\\d{1,9})?)?");

  /** Checks the order. */
  public PageRange {
    if (first < 1 || last < first) {
      throw invalid(first + "-" + last);
    }
  }

  /**
   * Reads a list such as {@code 1-3,7,10-}; blank or {@code all} is an empty list: every page.
   *
   * @throws ExtractionException INVALID_OPTION
   */
  public static List<PageRange> parse(String text) {
    List<PageRange> ranges = new ArrayList<>();
    if (text == null || text.isBlank() || text.strip().equals("all")) {
      return ranges;
    }
    for (String part : text.split(",", -1)) {
      Matcher matcher = PART.matcher(part.strip());
      if (!matcher.matches()) {
        throw invalid(text);
      }
      int first = Integer.parseInt(matcher.group(1));
      ranges.add(new PageRange(first, last(matcher, first)));
    }
    return ranges;
  }

  /**
   * The page numbers that the ranges name, ascending, each once; every page if there are no ranges.
   *
   * @throws ExtractionException INVALID_OPTION where a range names a page the document has not
   */
  public static int[] select(List<PageRange> ranges, int pageCount) {
    if (ranges.isEmpty()) {
      return IntStream.rangeClosed(1, pageCount).toArray();
    }
    return ranges.stream()
        .flatMapToInt(range -> range.within(pageCount))
        .sorted()
        .distinct()
        .toArray();
  }

  private IntStream within(int pageCount) {
    if (first > pageCount || (last > pageCount && last != OPEN_END)) {
      throw new ExtractionException(
          FailureCode.INVALID_OPTION,
          "pages: the document ends with page " + pageCount + "; ask for no page beyond it.");
    }
    return IntStream.rangeClosed(first, Math.min(last, pageCount));
  }

  private static int last(Matcher matcher, int first) {
    if (matcher.group(2) == null) {
      return first;
    }
    return matcher.group(3) == null ? OPEN_END : Integer.parseInt(matcher.group(3));
  }

  private static ExtractionException invalid(String text) {
    return new ExtractionException(
        FailureCode.INVALID_OPTION,
        "pages: \"" + text + "\" is no list of pages; write for example 1-3,7,10-.");
  }
}
