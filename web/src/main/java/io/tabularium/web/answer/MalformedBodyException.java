package io.tabularium.web.answer;

/** A body that does not keep to its own content type. */
public class MalformedBodyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The detail is for the caller, the cause for the log. */
  public MalformedBodyException(String detail, Throwable cause) {
    super(detail, cause);
  }
}
