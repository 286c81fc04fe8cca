package io.tabularium.invoice.reading;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds the value of a label: behind it, to its right, or below it. */
final class ValueFinder {

  private static final double BEHIND = 1.0;
  private static final double RIGHT = 0.97;
  private static final double BELOW = 0.9;
  private static final double AMID_TEXT = 0.8;

  /** A value stands at most so many characters into the text beside its label. */
  private static final int REACH = 14;

  /** The value below stands within so many font sizes. */
  private static final double BELOW_REACH = 3.6;

  /** Edges this close, in points, are aligned. */
  private static final double ALIGNED = 4;

  private final Sheet sheet;

  ValueFinder(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The values of these labels that {@code parser} finds, at most one a label. */
  List<Candidate> find(List<Label> labels, Function<String, List<Found<String>>> parser) {
    List<Candidate> all = new ArrayList<>();
    for (Label label : labels) {
      Candidate found = find(label, parser);
      if (found != null) {
        all.add(label.leads() ? found : found.times(AMID_TEXT));
      }
    }
    return all;
  }

  private Candidate find(Label label, Function<String, List<Found<String>>> parser) {
    Candidate behind = parse(label.phrase(), label.restStart(), label.limit(), parser);
    if (behind != null) {
      return behind.times(BEHIND);
    }
    if (!label.alone()) {
      return null;
    }
    for (Phrase right : rightOf(label)) {
      Candidate found = parse(right, 0, right.text().length(), parser);
      if (found != null) {
        return found.times(RIGHT);
      }
    }
    for (Phrase below : below(label)) {
      Candidate found = parse(below, 0, below.text().length(), parser);
      if (found != null) {
        return found.times(BELOW);
      }
    }
    return null;
  }

  private static Candidate parse(
      Phrase phrase, int from, int to, Function<String, List<Found<String>>> parser) {
    if (from >= to) {
      return null;
    }
    for (Found<String> found : parser.apply(phrase.text().substring(from, to))) {
      if (found.start() <= REACH) {
        int start = from + found.start();
        int end = from + found.end();
        return new Candidate(
            found.value(),
            phrase.text().substring(start, end),
            phrase.page(),
            phrase.box(start, end),
            1,
            "label");
      }
    }
    return null;
  }

  /** What stands right of a label, up to the next label. */
  List<Phrase> rightOf(Label label) {
    List<Phrase> right = new ArrayList<>();
    for (Phrase phrase : sheet.rows().get(label.phrase().row()).phrases()) {
      if (phrase.box().x0() > label.phrase().box().x1()) {
        if (sheet.leads(phrase, Set.of())) {
          break;
        }
        right.add(phrase);
      }
    }
    return right;
  }

  /** What stands below a label in its column, nearest first, up to the next label. */
  List<Phrase> below(Label label) {
    BoundingBox box = label.phrase().box(label.start(), label.end());
    List<Phrase> below = new ArrayList<>();
    for (int i = label.phrase().row() + 1; i < sheet.rows().size(); i++) {
      Row row = sheet.rows().get(i);
      if (row.page() != label.phrase().page()
          || row.box().y0() - box.y1() > BELOW_REACH * label.phrase().size()) {
        break;
      }
      for (Phrase phrase : row.phrases()) {
        if (inColumn(box, phrase.box())) {
          if (sheet.leads(phrase, Set.of())) {
            return below;
          }
          below.add(phrase);
        }
      }
    }
    return below;
  }

  static boolean inColumn(BoundingBox label, BoundingBox value) {
    return label.overlap(value, Axis.HORIZONTAL) > 0
        || Math.abs(label.x0() - value.x0()) < ALIGNED
        || Math.abs(label.x1() - value.x1()) < ALIGNED;
  }
}
