package io.tabularium.extraction;

import io.tabularium.storage.StoredFile;

/**
 * A file of a call.
 *
 * @param name what it is called, or null
 * @param document as it is kept, or null if it was refused
 * @param problem why it was refused, else null
 */
public record Received(String name, StoredFile document, Problem problem) {

  private static final String NAMELESS = "document.pdf";

  /** What to call it, given what the caller wishes. */
  public String nameOr(String wished) {
    String chosen = wished == null || wished.isBlank() ? name : wished;
    return chosen == null || chosen.isBlank() ? NAMELESS : chosen;
  }
}
