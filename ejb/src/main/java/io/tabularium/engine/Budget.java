package io.tabularium.engine;

/**
 * What an extraction may still spend. The engine asks between steps and never reads a clock itself;
 * an implementation must be cheap and safe to ask from any thread.
 */
@FunctionalInterface
public interface Budget {

  /** A budget that is never spent. */
  Budget UNLIMITED = () -> null;

  /** The code to end with, or null while there is some left. */
  FailureCode spent();

  /**
   * Ends the extraction if the budget is spent.
   *
   * @param page the page at work, from 1, or null
   * @throws ExtractionException with the code of {@link #spent()}
   */
  default void check(Integer page) {
    FailureCode code = spent();
    if (code != null) {
      throw new ExtractionException(
          code,
          "The document needs more than it may have; send fewer pages at a time.",
          page,
          null);
    }
  }
}
