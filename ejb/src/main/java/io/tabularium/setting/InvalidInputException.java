package io.tabularium.setting;

/** Something was given that cannot be taken: the message says what, and what could be. */
public class InvalidInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes one; the detail is for whoever gave it. */
  public InvalidInputException(String detail) {
    super(detail);
  }
}
