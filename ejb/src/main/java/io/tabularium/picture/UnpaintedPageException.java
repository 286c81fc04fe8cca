package io.tabularium.picture;

/** A page that cannot be painted: it is damaged, locked or gone, or needs more than it may have. */
public class UnpaintedPageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnpaintedPageException(String message, Throwable cause) {
    super(message, cause);
  }
}
