package io.tabularium.job;

/**
 * Whose job it is, for fair order: flows take turns, each in proportion to what its jobs cost.
 *
 * @param flow jobs of one flow stay in the order in which they came
 * @param cost how far the flow falls back by this job; at least 1
 */
public record Turn(String flow, int cost) {}
