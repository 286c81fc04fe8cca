package io.tabularium.engine.region;

import io.tabularium.engine.model.TextLine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How wide the widest of the phrases is that start between two x, without looking at each of them:
 * the widest of each 1, 2, 4, 8 ... neighbours is known.
 */
final class WidestStart {

  private final double[] starts;
  private final double[][] widest;

  WidestStart(List<TextLine> phrases) {
    List<TextLine> sorted =
        phrases.stream().sorted(Comparator.comparingDouble(phrase -> phrase.box().x0())).toList();
    starts = sorted.stream().mapToDouble(phrase -> phrase.box().x0()).toArray();
    int levels = Integer.SIZE - Integer.numberOfLeadingZeros(starts.length);
    widest = new double[levels][];
    for (int level = 0; level < levels; level++) {
      widest[level] =
          level == 0
              ? sorted.stream().mapToDouble(phrase -> phrase.box().width()).toArray()
              : doubled(widest[level - 1], 1 << (level - 1));
    }
  }

  private static double[] doubled(double[] known, int length) {
    double[] doubled = new double[known.length - length];
    for (int i = 0; i < doubled.length; i++) {
      doubled[i] = Math.max(known[i], known[i + length]);
    }
    return doubled;
  }

  /**
   * The widest that starts from {@code left} to {@code right}, both included; 0 if there is none.
   */
  double between(double left, double right) {
    int first = index(left);
    int count = index(Math.nextUp(right)) - first;
    if (count <= 0) {
      return 0;
    }
    int level = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(count);
    return Math.max(widest[level][first], widest[level][first + count - (1 << level)]);
  }

  /** The first place that starts at {@code x} or right of it. */
  private int index(double x) {
    int found = Arrays.binarySearch(starts, x);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && starts[found - 1] == x) {
      found--;
    }
    return found;
  }
}
