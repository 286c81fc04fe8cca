package io.tabularium.extraction;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Knows of work that has not ended, on whatever node. */
public interface OpenWork {

  /** Those of the given ones that wait or are worked at. */
  Set<UUID> open(Collection<UUID> ids);
}
