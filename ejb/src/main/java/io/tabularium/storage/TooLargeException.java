package io.tabularium.storage;

/** More bytes came than may be kept; nothing of them was. */
public class TooLargeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long limit;

  /** The limit in bytes. */
  public TooLargeException(long limit) {
    super("more than " + limit + " bytes");
    this.limit = limit;
  }

  /** The limit in bytes. */
  public long limit() {
    return limit;
  }
}
