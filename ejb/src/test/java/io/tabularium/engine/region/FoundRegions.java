package io.tabularium.engine.region;

import io.tabularium.engine.PageSketch;
import io.tabularium.engine.model.TextLine;
import java.util.List;

/** What is found on a sketch, as tests compare it. */
final class FoundRegions {

  private FoundRegions() {}

  static List<String> found(String lines) {
    return found(PageSketch.sketch(lines));
  }

  /** The text of each region, lines parted by slashes. */
  static List<String> found(PageSketch sketch) {
    return sketch.regions().stream()
        .map(r -> String.join(" / ", r.lines().stream().map(TextLine::text).toList()))
        .toList();
  }
}
