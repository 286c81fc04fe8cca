package io.tabularium.invoice.reading;

import io.tabularium.engine.model.BoundingBox;

/**
 * A column of line items.
 *
 * @param role as in columns.txt
 * @param box of its heading
 */
record Column(String role, String heading, BoundingBox box) {

  boolean is(String other) {
    return role.equals(other);
  }

  /** Whether its cells are numbers. */
  boolean numeric() {
    return switch (role) {
      case "quantity", "unitPrice", "amount", "gross", "taxAmount", "discount", "position" -> true;
      default -> false;
    };
  }
}
