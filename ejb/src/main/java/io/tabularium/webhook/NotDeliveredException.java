package io.tabularium.webhook;

/** A receiver did not take a message. */
final class NotDeliveredException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotDeliveredException(String why) {
    super(why);
  }
}
