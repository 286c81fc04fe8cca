package io.tabularium.metric;

import java.time.Instant;

/** A call that took longer than it should. */
public record SlowCall(
    String requestId, Instant at, String method, String route, int status, double millis) {}
