package io.tabularium.engine;

import io.tabularium.engine.model.Layer;
import io.tabularium.engine.model.Table;
import java.util.List;

/** Hears of every intermediate of an extraction, so that it can be drawn and looked at. */
@FunctionalInterface
public interface StageListener {

  /** Hears nothing, and costs nothing. */
  StageListener NONE = (page, layer) -> {};

  /**
   * Takes the next layer of a page; several may have the same name.
   *
   * @param page from 1
   */
  void heard(int page, Layer layer);

  /** Whether it hears layers at all; they cost time to make. */
  default boolean wantsLayers() {
    return this != NONE;
  }

  /**
   * A stage of a page is done, or one more part of it: {@code read}, {@code regions}, {@code grid}
   * or {@code cells}. They come one after another, so that a listener with a clock can time them.
   *
   * @param page from 1
   */
  default void done(int page, String stage) {}

  /**
   * A page is worked, and could be; it comes before what only the whole document tells of its
   * tables: what they continue, their values, how sure they are.
   *
   * @param page from 1
   * @param tables in reading order, each with its index on the page
   */
  default void finished(int page, List<Table> tables) {}
}
