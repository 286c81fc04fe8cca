package io.tabularium.storage;

import java.util.Locale;
import java.util.UUID;

/** The kinds of files, each in a folder of its own. */
public enum Shelf {
  /** What callers sent. */
  DOCUMENTS(".pdf"),
  /** What was found in it. */
  RESULTS(".json"),
  /** What was found so far, while the work goes on. */
  PAGES(".ndjson");

  private final String suffix;

  Shelf(String suffix) {
    this.suffix = suffix;
  }

  /**
   * Whether rows point to its files; others are found by their names, and live no longer than the
   * work.
   */
  public boolean isOwned() {
    return this != PAGES;
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

  /** What the file of a name is called. */
  String file(UUID name) {
    return name + suffix;
  }

  /** The name that a file's says. */
  UUID name(String file) {
    return UUID.fromString(file.substring(0, file.length() - suffix.length()));
  }
}
