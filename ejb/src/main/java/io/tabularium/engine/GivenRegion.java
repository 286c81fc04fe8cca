package io.tabularium.engine;

import io.tabularium.engine.model.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the caller says that a table is, and what else is known of it.
 *
 * @param page from 1
 * @param box in points, origin at the top-left of the page as displayed
 * @param columns x of the lines between the columns, ascending, within the box; empty to find them;
 *     only upright text is then read
 * @param headerRows rows at the top that name the columns; null to find them
 */
public record GivenRegion(int page, BoundingBox box, List<Double> columns, Integer headerRows) {

  private static final String NUMBER = "\\d{1,6}(?:\\.\\d{1,6})?";
  private static final String NUMBERS = "(" + NUMBER + "(?:," + NUMBER + ")*)";
  private static final Pattern REGION =
      Pattern.compile("(\\d{1,6}):" + NUMBERS + "(?::" + NUMBERS + "?(?::(\\d{1,4}))?)?");

  /** Checks that all of it makes sense. */
  public GivenRegion {
    columns = List.copyOf(columns);
    double last = box.x0();
    boolean ascending = box.x0() < box.x1() && box.y0() < box.y1();
    for (double column : columns) {
      ascending &= column > last && column < box.x1();
      last = column;
    }
    if (page < 1 || !ascending || (headerRows != null && headerRows < 0)) {
      throw invalid(
          "a region on page " + page + " is none: its box, or its columns in it, do not ascend.");
    }
  }

  /** A box of which no more is known. */
  public GivenRegion(int page, BoundingBox box) {
    this(page, box, List.of(), null);
  }

  /**
   * Reads regions as callers write them, {@code page:x0,y0,x1,y1}, several joined by semicolons;
   * {@code :x,x,...} for the columns and {@code :n} for the header rows may follow. Empty for null
   * or blank.
   *
   * @throws ExtractionException INVALID_OPTION
   */
  public static List<GivenRegion> parse(String text) {
    List<GivenRegion> regions = new ArrayList<>();
    if (text == null || text.isBlank()) {
      return regions;
    }
    for (String part : text.split(";", -1)) {
      Matcher matcher = REGION.matcher(part.strip());
      List<Double> box = matcher.matches() ? numbers(matcher.group(2)) : List.of();
      if (box.size() != 4) {
        throw invalid(
            "\""
                + part.strip()
                + "\" is no region; write for example 1:72,90,523,301, with columns and header rows"
                + " 1:72,90,523,301:150,220.5:1.");
      }
      regions.add(
          new GivenRegion(
              Integer.parseInt(matcher.group(1)),
              new BoundingBox(box.get(0), box.get(1), box.get(2), box.get(3)),
              numbers(matcher.group(3)),
              matcher.group(4) == null ? null : Integer.valueOf(matcher.group(4))));
    }
    return regions;
  }

  private static List<Double> numbers(String list) {
    return list == null ? List.of() : Stream.of(list.split(",", -1)).map(Double::valueOf).toList();
  }

  /** The columns with the sides of the box about them. */
  List<Double> edges() {
    List<Double> edges = new ArrayList<>(columns);
    edges.add(0, box.x0());
    edges.add(box.x1());
    return edges;
  }

  static ExtractionException invalid(String detail) {
    return new ExtractionException(FailureCode.INVALID_OPTION, "regions: " + detail);
  }
}
