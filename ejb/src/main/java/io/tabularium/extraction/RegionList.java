package io.tabularium.extraction;

import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.GivenRegion;
import io.tabularium.engine.model.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads regions as callers write them: {@code page:x0,y0,x1,y1}, several joined by semicolons. */
final class RegionList {

  private static final String NUMBER = "(\\d{1,6}(?:\\.\\d{1,6})?)";
  private static final Pattern REGION =
      Pattern.compile("(\\d{1,6}):" + NUMBER + "," + NUMBER + "," + NUMBER + "," + NUMBER);

  private RegionList() {}

  /**
   * The regions in the order given; empty for null or blank.
   *
   * @throws ExtractionException INVALID_OPTION
   */
  static List<GivenRegion> parse(String text) {
    List<GivenRegion> regions = new ArrayList<>();
    if (text == null || text.isBlank()) {
      return regions;
    }
    for (String part : text.split(";", -1)) {
      regions.add(region(part.strip()));
    }
    return regions;
  }

  private static GivenRegion region(String part) {
    Matcher matcher = REGION.matcher(part);
    if (!matcher.matches()) {
      throw invalid(part);
    }
    int page = Integer.parseInt(matcher.group(1));
    BoundingBox box =
        new BoundingBox(
            coordinate(matcher, 2),
            coordinate(matcher, 3),
            coordinate(matcher, 4),
            coordinate(matcher, 5));
    if (page < 1 || box.width() <= 0 || box.height() <= 0) {
      throw invalid(part);
    }
    return new GivenRegion(page, box);
  }

  private static double coordinate(Matcher matcher, int group) {
    return Double.parseDouble(matcher.group(group));
  }

  private static ExtractionException invalid(String part) {
    return new ExtractionException(
        FailureCode.INVALID_OPTION,
        "regions: \"" + part + "\" is no region; write for example 1:72,90,523,301.");
  }
}
