package io.tabularium.web.performance;

import io.tabularium.fault.BreakerState;
import io.tabularium.webhook.ReceiverState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What this node's breakers see.
 *
 * @param breakers about the database and the files
 * @param receivers of webhooks that failed last, each with a breaker of its own
 */
@Schema(name = "BreakerList")
public record BreakerListBody(List<BreakerState> breakers, List<ReceiverState> receivers) {

  /** Copies the lists. */
  public BreakerListBody {
    breakers = List.copyOf(breakers);
    receivers = List.copyOf(receivers);
  }
}
