package io.tabularium.admin;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.UUID;

/** Identifiers in the addresses of views. */
public final class PathId {

  private PathId() {}

  /** The one of that name; empty if what stands there is none. */
  public static Optional<UUID> of(BeforeEnterEvent event, String name) {
    return event.getRouteParameters().get(name).flatMap(PathId::read);
  }

  private static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
