package io.tabularium.admission;

import java.time.Duration;

/**
 * How much of a limit is left after a request.
 *
 * @param reset until all of it is there again
 */
public record LimitState(Limit limit, long remaining, Duration reset) {}
