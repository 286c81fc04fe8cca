package io.tabularium.engine.page;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;

/** An affine map {@code x' = ax + cy + e, y' = bx + dy + f} (ISO 32000-2, 8.3.3). */
record Transform(double a, double b, double c, double d, double e, double f) {

  static final Transform IDENTITY = new Transform(1, 0, 0, 1, 0, 0);

  /** The map that {@code numbers}, six of them, write; the identity if they are anything else. */
  static Transform of(List<? extends COSBase> numbers) {
    if (numbers.size() < 6 || !numbers.stream().limit(6).allMatch(COSNumber.class::isInstance)) {
      return IDENTITY;
    }
    double[] v = numbers.stream().mapToDouble(n -> ((COSNumber) n).floatValue()).toArray();
    return new Transform(v[0], v[1], v[2], v[3], v[4], v[5]);
  }

  /** The same of an array that may be null. */
  static Transform of(COSArray array) {
    return array == null ? IDENTITY : of(array.toList());
  }

  /** First this, then {@code next}. */
  Transform then(Transform next) {
    return new Transform(
        a * next.a + b * next.c,
        a * next.b + b * next.d,
        c * next.a + d * next.c,
        c * next.b + d * next.d,
        e * next.a + f * next.c + next.e,
        e * next.b + f * next.d + next.f);
  }

  /** This map of coordinates that were moved by (dx, dy) before. */
  Transform movedBy(double dx, double dy) {
    return new Transform(a, b, c, d, a * dx + c * dy + e, b * dx + d * dy + f);
  }

  double x(double x, double y) {
    return a * x + c * y + e;
  }

  double y(double x, double y) {
    return b * x + d * y + f;
  }

  /** Whether rectangles stay upright rectangles. */
  boolean keepsAxes() {
    double slack = 1e-4 * (Math.abs(a) + Math.abs(b) + Math.abs(c) + Math.abs(d));
    return (Math.abs(b) <= slack && Math.abs(c) <= slack)
        || (Math.abs(a) <= slack && Math.abs(d) <= slack);
  }

  /** How much a length grows, on average over the directions. */
  double scale() {
    return Math.sqrt(Math.abs(a * d - b * c));
  }
}
