package io.tabularium.engine.model;

/** One drawn glyph: its text (one or more characters, NFKC) and its box. */
public record Glyph(String text, BoundingBox box) {}
