package io.tabularium.engine;

/** An extraction that ended without a result: a code for programs, a remedy for people. */
public class ExtractionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FailureCode code;
  private final Integer page;

  /**
   * Makes one.
   *
   * @param detail what is wrong and what to do about it, in words for the caller
   * @param page the page it happened on, from 1, or null
   * @param cause for the log only, or null
   */
  public ExtractionException(FailureCode code, String detail, Integer page, Throwable cause) {
    super(detail, cause);
    this.code = code;
    this.page = page;
  }

  /** One that belongs to no page and has no deeper cause. */
  public ExtractionException(FailureCode code, String detail) {
    this(code, detail, null, null);
  }

  /** Why. */
  public FailureCode code() {
    return code;
  }

  /** The page it happened on, from 1, or null. */
  public Integer page() {
    return page;
  }
}
