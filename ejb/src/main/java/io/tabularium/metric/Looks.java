package io.tabularium.metric;

/** What several looks at a gauge have shown. */
public record Looks(long count, double sum, double max, double last) {

  /** One look. */
  static Looks one(double value) {
    return new Looks(1, value, value, value);
  }

  /** These and later ones. */
  Looks and(Looks later) {
    return new Looks(count + later.count, sum + later.sum, Math.max(max, later.max), later.last);
  }

  /** The mean. */
  public double mean() {
    return sum / count;
  }
}
