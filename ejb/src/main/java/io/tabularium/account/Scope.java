package io.tabularium.account;

import java.util.Locale;

/** What a key may be used for; on the wire in lower case. */
public enum Scope {
  /** Send documents. */
  EXTRACT,
  /** Read what was sent and found, and erase it. */
  READ,
  /** Look after the server. */
  ADMIN;

  /** The word of the contract, such as {@code extract}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
