package io.tabularium.invoice.model;

/** What a line item may tell, by the names of the contract. */
public enum ItemPart {
  /** What was sold, its name without further details. */
  DESCRIPTION("description"),
  /** How many. */
  QUANTITY("quantity"),
  /** What the quantity counts. */
  UNIT("unit"),
  /** For one. */
  UNIT_PRICE("unitPrice"),
  /** In percent. */
  TAX_RATE("taxRate"),
  /** For all of the line. */
  LINE_TOTAL("lineTotal"),
  /** What the seller calls the article. */
  ARTICLE_NUMBER("articleNumber");

  private final String wire;

  ItemPart(String wire) {
    this.wire = wire;
  }

  /** The name on the wire. */
  public String wire() {
    return wire;
  }
}
