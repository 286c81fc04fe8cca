package io.tabularium.storage;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A room whose rows point to files; every bean of this type is asked before a file is let go. */
public interface FileOwner {

  /** Those of the names that a row of this room points to. */
  Set<UUID> owned(Shelf shelf, Collection<UUID> names);
}
