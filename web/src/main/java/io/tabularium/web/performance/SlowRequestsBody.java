package io.tabularium.web.performance;

import io.tabularium.metric.Figures;
import io.tabularium.metric.SlowCall;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Slow calls: the newest ones of the node that answers, and every route of the cluster.
 *
 * @param routes the slowest first by their P95
 */
@Schema(name = "SlowRequests")
public record SlowRequestsBody(
    long slowerThanMillis, long windowSeconds, List<SlowCall> requests, List<Figures> routes) {

  /** Copies the lists. */
  public SlowRequestsBody {
    requests = List.copyOf(requests);
    routes = List.copyOf(routes);
  }
}
