package io.tabularium.engine.page;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Ruling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts strings of neighbouring glyphs into words. */
final class WordCutter {

  /** Bounds of the gap that parts words, in ems; in between half a space of the font decides. */
  private static final double LEAST_GAP = 0.1;

  private static final double MOST_GAP = 0.2;

  /** Letter spacing beyond this, in ems, is not spelling out but placing. */
  private static final double MOST_LETTER_SPACE = 0.6;

  /** Gaps that letters must have in common before they count as set wide. */
  private static final int LEAST_WIDE_GAPS = 4;

  /** So many dots in a row are a leader, not punctuation. */
  private static final int LEADER = 4;

  private final RulingIndex rulings;

  WordCutter(List<Ruling> rulings) {
    this.rulings = new RulingIndex(rulings);
  }

  /** The words of a string, in visual order; each has a glyph at least. */
  List<List<RawGlyph>> cut(List<RawGlyph> string) {
    double wide = letterSpace(string);
    List<List<RawGlyph>> words = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < string.size(); i++) {
      if (isCut(string, i, wide)) {
        words.add(List.copyOf(string.subList(from, i)));
        from = i;
      }
    }
    words.add(List.copyOf(string.subList(from, string.size())));
    return words;
  }

  private boolean isCut(List<RawGlyph> string, int index, double wide) {
    RawGlyph last = string.get(index - 1);
    RawGlyph glyph = string.get(index);
    double gap = glyph.start - last.end - Math.max(wide, ownSpace(last));
    return gap > leastGap(last, glyph)
        || isLeaderEdge(string, index)
        || rulings.passesBetween(last, glyph);
  }

  private static double leastGap(RawGlyph last, RawGlyph glyph) {
    double space = last.run.face().spaceWidth() / 2;
    double em = Math.min(last.run.size(), glyph.run.size());
    return Math.max(LEAST_GAP, Math.min(MOST_GAP, space)) * em;
  }

  private static double ownSpace(RawGlyph glyph) {
    double space = glyph.run.letterSpace();
    return space > 0 && space <= MOST_LETTER_SPACE * glyph.run.size() ? space : 0;
  }

  /** The gap that letters set wide by placing have in common; 0 for ordinary text. */
  private static double letterSpace(List<RawGlyph> string) {
    if (string.size() <= LEAST_WIDE_GAPS) {
      return 0;
    }
    double[] gaps = new double[string.size() - 1];
    int wide = 0;
    for (int i = 1; i < string.size(); i++) {
      RawGlyph last = string.get(i - 1);
      RawGlyph glyph = string.get(i);
      gaps[i - 1] = glyph.start - last.end - ownSpace(last);
      if (gaps[i - 1] > leastGap(last, glyph)) {
        if (!last.text().isLetter() || !glyph.text().isLetter()) {
          return 0;
        }
        wide++;
      }
    }
    if (wide < LEAST_WIDE_GAPS || wide * 4 < gaps.length * 3) {
      return 0;
    }
    Arrays.sort(gaps);
    return gaps[gaps.length / 4];
  }

  private static boolean isLeaderEdge(List<RawGlyph> string, int index) {
    boolean before = isDot(string.get(index - 1));
    boolean after = isDot(string.get(index));
    if (before == after) {
      return false;
    }
    int step = before ? -1 : 1;
    int dots = 0;
    for (int i = before ? index - 1 : index;
        i >= 0 && i < string.size() && dots < LEADER && isDot(string.get(i));
        i += step) {
      dots++;
    }
    return dots == LEADER;
  }

  private static boolean isDot(RawGlyph glyph) {
    String text = glyph.text().value();
    return text.equals(".") || text.equals("_");
  }

  /** Rulings by axis and position, to ask for those between two glyphs. */
  private static final class RulingIndex {

    /** Glyph boxes reach a little over their ink, and so over a ruling beside it, in ems. */
    private static final double OVERHANG = 0.06;

    private final Ruling[] vertical;
    private final Ruling[] horizontal;

    RulingIndex(List<Ruling> rulings) {
      this.vertical = sorted(rulings, Axis.VERTICAL);
      this.horizontal = sorted(rulings, Axis.HORIZONTAL);
    }

    private static Ruling[] sorted(List<Ruling> rulings, Axis axis) {
      return rulings.stream()
          .filter(ruling -> ruling.axis() == axis)
          .sorted((one, other) -> Double.compare(one.position(), other.position()))
          .toArray(Ruling[]::new);
    }

    boolean passesBetween(RawGlyph last, RawGlyph glyph) {
      boolean sideways = glyph.direction().quarterTurns() % 2 == 1;
      Axis across = sideways ? Axis.HORIZONTAL : Axis.VERTICAL;
      Ruling[] candidates = sideways ? horizontal : vertical;
      if (candidates.length == 0) {
        return false;
      }
      Axis along = across.other();
      double slack = OVERHANG * glyph.run.size();
      double one = glyph.box.center(along);
      double other = last.box.center(along);
      double from =
          Math.max(
              Math.min(one, other), Math.min(glyph.box.end(along), last.box.end(along)) - slack);
      double to =
          Math.min(
              Math.max(one, other),
              Math.max(glyph.box.start(along), last.box.start(along)) + slack);
      return crosses(candidates, from, to, glyph.box);
    }

    private static boolean crosses(Ruling[] candidates, double from, double to, BoundingBox box) {
      int low = 0;
      int high = candidates.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (candidates[middle].position() < from) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      for (int i = low; i < candidates.length && candidates[i].position() <= to; i++) {
        Axis axis = candidates[i].axis();
        if (candidates[i].start() <= box.start(axis) + box.length(axis) / 4
            && candidates[i].end() >= box.end(axis) - box.length(axis) / 4) {
          return true;
        }
      }
      return false;
    }
  }
}
