package io.tabularium.web.performance;

import io.tabularium.webhook.ReceiverState;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Receivers of webhooks that failed last, as this node's breakers see them. */
@Schema(name = "BreakerList")
public record BreakerListBody(List<ReceiverState> receivers) {

  /** Copies the list. */
  public BreakerListBody {
    receivers = List.copyOf(receivers);
  }
}
