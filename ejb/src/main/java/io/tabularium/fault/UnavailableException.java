package io.tabularium.fault;

/** Something that this node depends on cannot be asked now. */
public class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names what. */
  public UnavailableException(Part part) {
    super("the " + part.wire() + " cannot be asked, and nothing is known of old");
  }
}
