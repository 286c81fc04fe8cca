package io.tabularium.invoice.reading;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.invoice.model.Field;

/**
 * A value that a field may have.
 *
 * @param score how well it is placed, 0 to 1
 */
record Candidate(String value, String text, int page, BoundingBox box, double score, String how) {

  /** The same, less or more sure. */
  Candidate times(double factor) {
    return new Candidate(value, text, page, box, score * factor, how);
  }

  /** The same with a value that was read otherwise. */
  Candidate withValue(String other) {
    return new Candidate(other, text, page, box, score, how);
  }

  Field field(double confidence) {
    return new Field(value, text, page, box, Math.round(confidence * 100) / 100.0, how);
  }
}
