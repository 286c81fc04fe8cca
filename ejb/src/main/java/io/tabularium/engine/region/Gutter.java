package io.tabularium.engine.region;

import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The empty strip between two columns of running text.
 *
 * @param start its left edge, x in points
 * @param end its right edge, x in points
 * @param full the boxes of the parts of lines that fill their column
 */
record Gutter(double start, double end, Set<BoundingBox> full) {

  /** A part of this many words may be running text. */
  private static final int PROSE_WORDS = 4;

  /** Each column has at least this many lines of running text. */
  private static final int MIN_PROSE = 8;

  /** At most this share of the parts lies over it: titles, and text as wide as the page. */
  private static final double CROSSING = 0.35;

  /** It is at least this wide, in font sizes. */
  private static final double WIDTH = 0.7;

  /** Running text is this share as wide as the widest text that starts where it does ... */
  private static final double FULL = 0.85;

  /** ... in this share of its lines. */
  private static final double MOSTLY_FULL = 0.6;

  /** Copies the set. */
  Gutter {
    full = Set.copyOf(full);
  }

  /** The gutter that the fewest lines cross, or null if the lines are not in columns. */
  static Gutter of(List<TextLine> lines) {
    List<TextLine> parts = new ArrayList<>();
    for (TextLine line : lines) {
      for (TextLine part : Phrases.wide(line)) {
        if (part.words().size() >= PROSE_WORDS) {
          parts.add(part);
        }
      }
    }
    Gutter best = null;
    int fewest = (int) (CROSSING * parts.size()) + 1;
    for (TextLine part : parts) {
      double start = part.box().x1();
      double end = Double.MAX_VALUE;
      int left = 0;
      int right = 0;
      for (TextLine other : parts) {
        if (other.box().x0() > start) {
          end = Math.min(end, other.box().x0());
          right++;
        } else if (other.box().x1() <= start) {
          left++;
        }
      }
      int crossing = parts.size() - left - right;
      boolean columns = Math.min(left, right) >= MIN_PROSE && end - start >= WIDTH * part.size();
      if (columns && crossing < fewest) {
        fewest = crossing;
        best = new Gutter(start, end, Set.of());
      }
    }
    return best == null ? null : best.filled(parts);
  }

  /** This one with the parts that fill their column; null if these are too few on a side. */
  private Gutter filled(List<TextLine> parts) {
    Set<BoundingBox> filled = new HashSet<>();
    int[] sides = new int[2];
    int[] fullSides = new int[2];
    for (TextLine part : parts) {
      if (!isCrossed(part)) {
        int side = part.box().x0() < end ? 0 : 1;
        sides[side]++;
        if (part.box().width() >= FULL * widest(part, parts)) {
          filled.add(part.box());
          fullSides[side]++;
        }
      }
    }
    boolean prose =
        fullSides[0] >= MOSTLY_FULL * sides[0] && fullSides[1] >= MOSTLY_FULL * sides[1];
    return prose ? new Gutter(start, end, filled) : null;
  }

  private double widest(TextLine part, List<TextLine> parts) {
    double widest = 0;
    for (TextLine other : parts) {
      boolean aligned = Math.abs(other.box().x0() - part.box().x0()) <= part.size();
      if (aligned && !isCrossed(other)) {
        widest = Math.max(widest, other.box().width());
      }
    }
    return widest;
  }

  /** Whether a text of the line lies over the gutter. */
  boolean isCrossed(TextLine line) {
    return Phrases.close(line).stream()
        .anyMatch(phrase -> phrase.box().x0() < start && phrase.box().x1() > end);
  }

  /** Its middle. */
  double center() {
    return (start + end) / 2;
  }
}
