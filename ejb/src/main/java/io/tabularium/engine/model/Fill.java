package io.tabularium.engine.model;

/** A filled rectangle that is no line: shading bands, cell backgrounds; colour as 0xRRGGBB. */
public record Fill(BoundingBox box, int rgb) {}
