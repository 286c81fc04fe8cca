package io.tabularium.web.admin;

import io.tabularium.account.Caller;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/** Who changes something by API, as the audit log names him; and ids in addresses. */
public final class Actor {

  private Actor() {}

  /** The name of an entry that a caller makes. */
  public static String of(Caller caller) {
    return "client " + caller.clientName() + ", key " + caller.keyId();
  }

  static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e);
    }
  }
}
