package io.tabularium.extraction;

import io.tabularium.metric.Meters;
import io.tabularium.setting.Settings;
import io.tabularium.storage.FileOwner;
import io.tabularium.storage.FileStore;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The sweeps, outside the container, for rooms whose rows point to files. */
public final class TestRetention {

  private TestRetention() {}

  /** The sweep of what is over time. */
  public static Retention retention(
      EntityManager entities, FileStore files, Meters meters, Clock clock, FileOwner owner) {
    FileEraser eraser = new FileEraser(files, meters, clock);
    Retention retention = new Retention(new RetentionRepository(entities), eraser, files, clock);
    retention.with(List.of(owner));
    return retention;
  }

  /** The sweep of what has lost its other half. */
  public static OrphanSweep orphans(FileStore files, Meters meters, Clock clock, FileOwner owner) {
    FileEraser eraser = new FileEraser(files, meters, clock);
    OrphanSweep sweep =
        new OrphanSweep(eraser, files, new Settings(name -> Optional.empty()), clock);
    sweep.with(List.of(owner));
    return sweep;
  }
}
