package io.tabularium.writer;

/** Text for HTML and SVG. */
final class Markup {

  private Markup() {}

  /** The text with what would be markup escaped, and without characters that XML forbids. */
  static String escaped(String text) {
    return WellFormed.text(text)
        .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }
}
