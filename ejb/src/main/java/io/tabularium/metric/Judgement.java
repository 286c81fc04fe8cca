package io.tabularium.metric;

/**
 * What a look at a rule has shown.
 *
 * @param value null if nothing was measured
 * @param rising the level by the limits
 * @param falling the level by the eased limits
 */
record Judgement(AlertRow.Key key, Double value, Level rising, Level falling, String remedy) {}
