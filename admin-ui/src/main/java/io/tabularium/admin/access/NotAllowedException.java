package io.tabularium.admin.access;

import io.tabularium.account.Role;

/** Somebody tried what their role does not allow. */
public class NotAllowedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotAllowedException(Role needed) {
    super("the role " + needed + " is needed");
  }
}
