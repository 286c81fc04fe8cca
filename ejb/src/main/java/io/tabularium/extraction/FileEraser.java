package io.tabularium.extraction;

import io.tabularium.metric.Kind;
import io.tabularium.metric.Meters;
import io.tabularium.metric.Outcome;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Lets files go and measures how often that succeeds (requirements P-31, P-45). */
@ApplicationScoped
class FileEraser {

  private static final Logger LOG = Logger.getLogger(FileEraser.class.getName());

  private FileStore files;
  private Meters meters;
  private Clock clock;

  /** For the container's proxy. */
  protected FileEraser() {}

  @Inject
  FileEraser(FileStore files, Meters meters, Clock clock) {
    this.files = files;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Lets a file go.
   *
   * @param why for the meters, such as {@code document}
   * @return false if it is still there
   */
  boolean erase(String why, Shelf shelf, UUID name) {
    Instant begun = clock.instant();
    boolean gone = isGone(shelf, name);
    Duration taken = Duration.between(begun, clock.instant());
    meters.record(Kind.SWEEP, why, gone ? Outcome.OK : Outcome.ERROR, taken);
    return gone;
  }

  private boolean isGone(Shelf shelf, UUID name) {
    try {
      files.erase(shelf, name);
      return true;
    } catch (UncheckedIOException e) {
      LOG.log(Level.WARNING, "a file cannot be erased; it is tried again", e);
      return false;
    }
  }
}
