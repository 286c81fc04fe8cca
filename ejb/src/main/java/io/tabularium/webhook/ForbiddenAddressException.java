package io.tabularium.webhook;

import java.net.UnknownHostException;

/** A name leads to an address that must not be called. */
class ForbiddenAddressException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  ForbiddenAddressException(String host) {
    super(host + " leads to a private address");
  }
}
