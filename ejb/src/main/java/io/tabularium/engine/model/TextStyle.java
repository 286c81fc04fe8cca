package io.tabularium.engine.model;

/**
 * How text looks: font name without subset prefix, effective size in points, weight, slant, fill
 * colour as 0xRRGGBB.
 */
public record TextStyle(String font, double size, boolean bold, boolean italic, int rgb) {}
