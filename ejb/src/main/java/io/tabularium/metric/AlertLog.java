package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tells the log of alerts. */
@ApplicationScoped
public class AlertLog {

  private static final Logger LOG = Logger.getLogger(AlertLog.class.getName());

  void tell(@Observes AlertChanged change) {
    boolean better = change.to().compareTo(change.from()) < 0;
    LOG.log(
        better ? Level.INFO : Level.WARNING,
        "alert {0} of {1}: {2}, was {3}, value {4}. {5}",
        new Object[] {
          change.rule(),
          change.subject(),
          change.to().wire(),
          change.from().wire(),
          change.value(),
          better ? "" : change.remedy()
        });
  }
}
