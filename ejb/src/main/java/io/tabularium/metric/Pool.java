package io.tabularium.metric;

/**
 * A pool of connections or of threads as it is now (U-23).
 *
 * @param name such as {@code database}, {@code http}, {@code work}
 * @param size how many it keeps ready
 * @param maximum how many it may have
 * @param overflow how many it has beyond {@code size}
 * @param invalid how many of them were found broken since the start
 * @param waiting who waits for one
 */
public record Pool(
    String name,
    int size,
    int maximum,
    int checkedIn,
    int checkedOut,
    int overflow,
    int invalid,
    int waiting) {

  /** What share of {@code maximum} is in use. */
  public double usedPercent() {
    return maximum == 0 ? 0 : 100.0 * checkedOut / maximum;
  }
}
