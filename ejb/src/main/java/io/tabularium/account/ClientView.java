package io.tabularium.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A client as administrators see it, with its keys. */
public record ClientView(
    UUID id, String name, TierName tier, Instant createdAt, List<KeyView> keys) {

  /** Copies the list. */
  public ClientView {
    keys = List.copyOf(keys);
  }
}
