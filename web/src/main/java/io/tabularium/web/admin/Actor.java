package io.tabularium.web.admin;

import io.tabularium.account.Caller;

/** Who changes something by API, as the audit log names him. */
public final class Actor {

  private Actor() {}

  /** The name of an entry that a caller makes. */
  public static String of(Caller caller) {
    return "client " + caller.clientName() + ", key " + caller.keyId();
  }
}
