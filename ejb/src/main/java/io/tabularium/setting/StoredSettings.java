package io.tabularium.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * What the database said of settings within the last two seconds, or last, if it is away; {@link
 * StoredSource} is told of it.
 */
@ApplicationScoped
class StoredSettings {

  static final Duration FRESH = Duration.ofSeconds(2);

  private static final Logger LOG = Logger.getLogger(StoredSettings.class.getName());

  private SettingRepository rows;
  private Clock clock;
  private Consumer<Map<String, String>> listener;
  private Map<String, String> known = Map.of();
  private Instant stale = Instant.MIN;

  /** For the container's proxy. */
  protected StoredSettings() {}

  @Inject
  StoredSettings(SettingRepository rows, Clock clock) {
    this(rows, clock, StoredSettings::tellConfig);
  }

  /** Tells {@code listener} in the stead of MicroProfile Config. */
  StoredSettings(SettingRepository rows, Clock clock, Consumer<Map<String, String>> listener) {
    this.rows = rows;
    this.clock = clock;
    this.listener = listener;
  }

  private static void tellConfig(Map<String, String> known) {
    for (ConfigSource source : ConfigProvider.getConfig().getConfigSources()) {
      if (source instanceof StoredSource stored) {
        stored.hold(known);
      }
    }
  }

  /** What is stored under a name; empty if nothing is. */
  synchronized Optional<String> text(String name) {
    look();
    return Optional.ofNullable(known.get(name));
  }

  /** Asks the database, unless that was done a moment ago. */
  synchronized void look() {
    Instant now = clock.instant();
    if (now.isAfter(stale)) {
      stale = now.plus(FRESH);
      try {
        known = rows.all();
        listener.accept(known);
      } catch (RuntimeException e) {
        LOG.log(Level.FINE, "settings as they were, the database is away", e);
      }
    }
  }

  /** What is stored has changed on this node. */
  record Changed() {}

  synchronized void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
    stale = Instant.MIN;
  }
}
