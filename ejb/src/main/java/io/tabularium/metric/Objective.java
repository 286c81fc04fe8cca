package io.tabularium.metric;

import java.time.Duration;

/**
 * What the operator promises (I-10 to I-18).
 *
 * @param bound the limit in milliseconds, per cent or a second, as the statistic says
 * @param meaning one sentence for people
 */
public record Objective(
    String name, Quantity quantity, double bound, Duration window, String meaning) {

  /** The same for one client: its calls in place of all calls, its documents in place of all. */
  Objective of(String client) {
    String measured =
        switch (quantity.measured()) {
          case "api" -> Kind.CLIENT.wire();
          case "extraction" -> Kind.CLIENT_EXTRACTION.wire();
          default -> null;
        };
    return measured == null
        ? null
        : new Objective(
            name, new Quantity(measured, client, quantity.statistic()), bound, window, meaning);
  }
}
