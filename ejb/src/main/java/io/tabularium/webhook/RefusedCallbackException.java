package io.tabularium.webhook;

/** A callback address that must not be used; the message says why, for whoever gave it. */
public class RefusedCallbackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedCallbackException(String detail, Throwable cause) {
    super(detail, cause);
  }
}
