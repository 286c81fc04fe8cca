package io.tabularium.invoice.model;

import io.tabularium.engine.model.BoundingBox;

/**
 * A value and where it comes from.
 *
 * @param value normalised: ISO date, decimal string, or text
 * @param text as printed
 * @param page from 1
 * @param box where it is printed, in points from the top-left of the page
 * @param confidence 0 to 1
 * @param how what gave it: {@code label}, {@code title}, {@code block}, {@code sum}, ...
 */
public record Field(
    String value, String text, int page, BoundingBox box, double confidence, String how) {

  /** The same with another confidence. */
  public Field withConfidence(double other) {
    return new Field(value, text, page, box, other, how);
  }
}
