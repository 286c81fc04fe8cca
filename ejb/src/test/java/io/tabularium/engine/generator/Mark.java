package io.tabularium.engine.generator;

/** One thing on a page; points, origin at the top-left of the page as displayed. */
public sealed interface Mark {

  /** A straight stroke. */
  record Line(double x0, double y0, double x1, double y1, double thickness) implements Mark {}

  /** A filled grey rectangle; 0 is black, 1 is white. */
  record Shade(double x0, double y0, double x1, double y1, double grey) implements Mark {}

  /** A run of text that starts at {@code x} on the baseline {@code y}. */
  record Text(double x, double y, String text, Face face, double size) implements Mark {}
}
