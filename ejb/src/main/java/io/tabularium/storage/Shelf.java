package io.tabularium.storage;

import java.util.Locale;

/** The two kinds of files, each in a folder of its own. */
public enum Shelf {
  /** What callers sent. */
  DOCUMENTS(".pdf"),
  /** What was found in it. */
  RESULTS(".json");

  private final String suffix;

  Shelf(String suffix) {
    this.suffix = suffix;
  }

  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }

  String suffix() {
    return suffix;
  }
}
