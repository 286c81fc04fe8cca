package io.tabularium.engine.region;

import io.tabularium.engine.layout.Content;
import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Finds the labels of rows whose rules are drawn under the numbers alone. */
final class RowLabels {

  /** At least this share of the lines begins with a value ... */
  private static final double VALUES = 0.5;

  /** ... and at least this share of these has a label beside it. */
  private static final double LABELLED = 0.8;

  /** More words are no label. */
  private static final int MAX_WORDS = 12;

  private RowLabels() {}

  /**
   * The parts of rows within rules, and with them the labels left of these if nearly all rows have
   * one.
   *
   * @param whole the lines that the parts are of
   */
  static List<TextLine> with(List<TextLine> parts, List<TextLine> whole) {
    List<TextLine> labels = new ArrayList<>();
    int rows = 0;
    int values = 0;
    for (TextLine part : parts) {
      rows += Phrases.isGapped(part) ? 1 : 0;
      if (Phrases.isGapped(part) && Content.isValue(Phrases.wide(part).get(0).text())) {
        values++;
        for (TextLine line : whole) {
          if (line.baseline() == part.baseline()) {
            labels.addAll(labels(line, part.box().x0()));
          }
        }
      }
    }
    boolean labelled = values > 0 && values >= VALUES * rows && labels.size() >= LABELLED * values;
    if (!labelled || TextShape.of(labels).isProse()) {
      return parts;
    }
    labels.addAll(parts);
    return labels;
  }

  /** What stands left of {@code x} in a line, if it is one short text. */
  private static List<TextLine> labels(TextLine line, double x) {
    List<TextLine> left = TextShape.cut(List.of(line), Double.NEGATIVE_INFINITY, Math.nextDown(x));
    return left.stream()
        .filter(label -> !Phrases.isGapped(label) && label.words().size() <= MAX_WORDS)
        .toList();
  }
}
