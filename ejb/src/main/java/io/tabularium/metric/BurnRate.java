package io.tabularium.metric;

/**
 * How fast the error budget went over a window: 1 uses exactly all of it up by the end of the
 * objective's period.
 *
 * @param rate null if nothing was measured
 */
public record BurnRate(long windowSeconds, Double rate) {}
