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

  /** What lies there, such as {@code document}. */
  public String word() {
    String folder = folder();
    return folder.substring(0, folder.length() - 1);
  }

  String suffix() {
    return suffix;
  }
}
