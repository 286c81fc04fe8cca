package io.tabularium.admission;

import java.time.Duration;

/**
 * So many requests in a window of time, which begins with the first of them.
 *
 * @param name such as {@code client-minute}
 * @param requests at least 1
 */
public record Limit(String name, int requests, Duration window) {

  /** One node's part of it, at least 1. */
  Limit share(int nodes) {
    return new Limit(name, Math.max(1, requests / nodes), window);
  }
}
