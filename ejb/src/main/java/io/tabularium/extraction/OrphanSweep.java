package io.tabularium.extraction;

import io.tabularium.job.RecurringJob;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import io.tabularium.storage.FileOwner;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds what a node's death may leave behind, and removes it: files that no row refers to, and
 * references to files that are gone. One node at a time does it.
 */
@ApplicationScoped
public class OrphanSweep implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(OrphanSweep.class.getName());
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  /** Names that are asked about, and rows that are read, at once. */
  private static final int STEP = 500;

  private static final UUID FIRST = new UUID(0, 0);

  private Iterable<FileOwner> owners;
  private FileEraser eraser;
  private FileStore files;
  private Settings settings;
  private Clock clock;

  /** For the container's proxy. */
  protected OrphanSweep() {}

  @Inject
  OrphanSweep(FileEraser eraser, FileStore files, Settings settings, Clock clock) {
    this.eraser = eraser;
    this.files = files;
    this.settings = settings;
    this.clock = clock;
  }

  @Inject
  void with(@Any Instance<FileOwner> all) {
    owners = all;
  }

  void with(List<FileOwner> all) {
    owners = all;
  }

  @Override
  public String kind() {
    return "orphan-sweep";
  }

  @Override
  public Duration pause() {
    Duration age = settings.get(Setting.ORPHAN_AGE);
    return age.compareTo(LONGEST_PAUSE) < 0 ? age : LONGEST_PAUSE;
  }

  @Override
  public void run() {
    Found found = sweep();
    LOG.log(
        found.files() + found.references() == 0 ? Level.FINE : Level.WARNING,
        "erased {0} files that no row refers to, and {1} references to files that are gone",
        new Object[] {found.files(), found.references()});
  }

  /** What was found, and is gone. */
  record Found(int files, int references) {}

  Found sweep() {
    Instant before = clock.instant().minus(settings.get(Setting.ORPHAN_AGE));
    List<UUID> erased = new ArrayList<>();
    for (Shelf shelf : Shelf.values()) {
      files.tellOlder(shelf, before, names -> erased.addAll(eraseUnowned(shelf, names)));
    }
    int references =
        owners().mapToInt(o -> forgetGone(o, Shelf.DOCUMENTS) + forgetGone(o, Shelf.RESULTS)).sum();
    return new Found(erased.size(), references);
  }

  private List<UUID> eraseUnowned(Shelf shelf, List<UUID> names) {
    List<UUID> erased = new ArrayList<>();
    for (int from = 0; from < names.size(); from += STEP) {
      List<UUID> some = names.subList(from, Math.min(from + STEP, names.size()));
      Set<UUID> unowned = new HashSet<>(some);
      if (shelf.isOwned()) {
        owners().forEach(owner -> unowned.removeAll(owner.owned(shelf, some)));
      }
      unowned.stream().filter(f -> eraser.erase("orphan", shelf, f)).forEach(erased::add);
    }
    return erased;
  }

  private Stream<FileOwner> owners() {
    return StreamSupport.stream(owners.spliterator(), false);
  }

  private int forgetGone(FileOwner owner, Shelf shelf) {
    int forgotten = 0;
    UUID after = FIRST;
    for (List<FileOwner.Kept> step = owner.kept(shelf, after, STEP);
        !step.isEmpty();
        step = owner.kept(shelf, after, STEP)) {
      for (FileOwner.Kept kept : step) {
        if (!files.holds(shelf, kept.file())) {
          owner.forget(shelf, kept);
          forgotten++;
        }
      }
      after = step.get(step.size() - 1).row();
    }
    return forgotten;
  }
}
