package io.tabularium.engine.page;

/** A document that cannot be opened or read on. */
public class UnreadablePdfException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /**
   * Makes one.
   *
   * @param cause for the log, or null
   */
  public UnreadablePdfException(Reason reason, Throwable cause) {
    super(reason.name(), cause);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** The closed list of reasons; named as the engine's failure codes are. */
  public enum Reason {
    /** The bytes are no PDF. */
    NOT_A_PDF,
    /** A PDF, but damaged beyond reading. */
    CORRUPT_PDF,
    /** Encrypted, and no password came with it. */
    PASSWORD_REQUIRED,
    /** Encrypted, and the given password does not open it. */
    WRONG_PASSWORD,
    /** One of the limits of {@link Limits} is reached. */
    DOCUMENT_TOO_COMPLEX
  }
}
