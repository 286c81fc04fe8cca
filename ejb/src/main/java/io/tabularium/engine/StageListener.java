package io.tabularium.engine;

import io.tabularium.engine.model.Layer;

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
}
