package io.tabularium.extraction;

/**
 * How a caller wishes a document to be handled, apart from how its tables are found.
 *
 * @param fresh worked again, though its result may be known
 * @param keepNothing the document is erased when its work ends, the result when it has been given
 */
public record Handling(boolean fresh, boolean keepNothing) {

  /** As the tier says, and a known result is given again. */
  static final Handling USUAL = new Handling(false, false);
}
