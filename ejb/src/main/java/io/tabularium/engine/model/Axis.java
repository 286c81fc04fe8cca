package io.tabularium.engine.model;

/** One of the two directions of a page, so that geometry is written once and not for x and y. */
public enum Axis {
  /** Along x, left to right. */
  HORIZONTAL,
  /** Along y, top to bottom. */
  VERTICAL;

  /** The perpendicular axis. */
  public Axis other() {
    return this == HORIZONTAL ? VERTICAL : HORIZONTAL;
  }
}
