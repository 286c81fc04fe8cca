package io.tabularium.extraction;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;

/**
 * Pages of lists, newest first, that begin anywhere. The identifiers come first, from an index
 * alone: MariaDB reads whole rows from the list's newest on until it meets where the page begins.
 */
public final class NewestFirst {

  private static final UUID LAST = new UUID(-1, -1);

  private NewestFirst() {}

  /** What identifiers are smaller than; for the newest of all {@code before} is null. */
  public static UUID bound(UUID before) {
    return before == null ? LAST : before;
  }

  /**
   * The rows of a page.
   *
   * @param ids asks for their identifiers, with all its values set
   * @param rows asks for the rows in the list {@code :ids}, newest first
   */
  public static <T> List<T> page(TypedQuery<UUID> ids, TypedQuery<T> rows) {
    List<UUID> found = ids.getResultList();
    return found.isEmpty() ? List.of() : rows.setParameter("ids", found).getResultList();
  }
}
