package io.tabularium.signon;

/** Nobody was signed in. */
public class SignOnException extends Exception {

  private static final long serialVersionUID = 1;

  private final SignOnFailure failure;

  SignOnException(SignOnFailure failure, String message) {
    super(message);
    this.failure = failure;
  }

  SignOnException(SignOnFailure failure, Throwable cause) {
    super(cause);
    this.failure = failure;
  }

  /** Why. */
  public SignOnFailure failure() {
    return failure;
  }
}
