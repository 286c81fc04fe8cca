package io.tabularium.engine;

/**
 * Who works the pages of a document: one, or several at once. The engine makes no threads of its
 * own; the result is the same to the byte, whoever works it.
 */
@FunctionalInterface
public interface Crew {

  /** The caller alone. */
  Crew ALONE = Runnable::run;

  /**
   * Has every member run {@code share} once, at the same time as the others, and comes back when
   * all have ended.
   *
   * @param share throws what ends the document; the crew throws one of those then
   */
  void work(Runnable share);
}
