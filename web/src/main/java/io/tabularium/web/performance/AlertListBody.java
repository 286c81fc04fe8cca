package io.tabularium.web.performance;

import io.tabularium.metric.AlertChanged;
import io.tabularium.metric.AlertView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The alerts, the worst first, and how they changed, newest first. */
@Schema(name = "Alerts")
public record AlertListBody(List<AlertView> alerts, List<AlertChanged> history) {

  /** Copies the lists. */
  public AlertListBody {
    alerts = List.copyOf(alerts);
    history = List.copyOf(history);
  }
}
