package io.tabularium.engine.model;

/** Where text runs to on the displayed page, in clockwise quarter turns from ordinary text. */
public enum Direction {
  /** Ordinary text, left to right. */
  RIGHT(0),
  /** Turned clockwise by 90 degrees: top to bottom. */
  DOWN(1),
  /** Upside down. */
  LEFT(2),
  /** Turned counter-clockwise by 90 degrees: bottom to top. */
  UP(3);

  private final int quarterTurns;

  Direction(int quarterTurns) {
    this.quarterTurns = quarterTurns;
  }

  /** This direction on a page turned so that {@code upright} becomes ordinary text. */
  public Direction from(Direction upright) {
    return values()[Math.floorMod(quarterTurns - upright.quarterTurns, values().length)];
  }

  /** Clockwise quarter turns from ordinary text, 0 to 3. */
  public int quarterTurns() {
    return quarterTurns;
  }
}
