package io.tabularium.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A room whose rows point to files. Every bean of this type is asked which files are to go, and
 * before one is let go that none seems to own. For callers outside any transaction.
 */
public interface FileOwner {

  /** Those of the names that a row of this room points to. */
  Set<UUID> owned(Shelf shelf, Collection<UUID> names);

  /** Files whose time is over, longest overdue first. */
  List<Kept> due(Shelf shelf, Instant now, int limit);

  /** Files of what has ended, by the order of the rows, behind {@code after}. */
  List<Kept> kept(Shelf shelf, UUID after, int limit);

  /** A file is gone: its row, if it is still there, points to it no longer. */
  void forget(Shelf shelf, Kept gone);

  /** A file of a row. */
  record Kept(UUID row, UUID file) {}
}
