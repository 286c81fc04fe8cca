package io.tabularium.metric;

import java.util.Locale;

/** How things stand, from good to bad. */
public enum Level {
  /** As they should. */
  GREEN(0),
  /** Watch. */
  YELLOW(1),
  /** Act. */
  RED(2);

  private final int severity;

  Level(int severity) {
    this.severity = severity;
  }

  /** 0, 1 or 2. */
  public int severity() {
    return severity;
  }

  /** The word for it, such as {@code green}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
