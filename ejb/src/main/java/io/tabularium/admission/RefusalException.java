package io.tabularium.admission;

import java.time.Duration;

/** A request that is not served: a code for programs, a remedy for people. */
public class RefusalException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RefusalCode code;
  private final Duration retryAfter;

  /**
   * Makes one.
   *
   * @param detail what to do about it, in words for the caller
   */
  public RefusalException(RefusalCode code, String detail) {
    this(code, detail, null);
  }

  /**
   * Makes one that passes.
   *
   * @param retryAfter when to come again, or null
   */
  public RefusalException(RefusalCode code, String detail, Duration retryAfter) {
    super(detail);
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /** Why. */
  public RefusalCode code() {
    return code;
  }

  /** When to come again, or null where waiting does not help. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
