package io.tabularium.invoice.model;

import java.util.Arrays;
import java.util.Optional;

/** The fields of an invoice, by the names of the contract. */
public enum FieldName {
  /** What the seller calls the invoice. */
  INVOICE_NUMBER("invoiceNumber", Kind.TEXT),
  /** When it was issued. */
  ISSUE_DATE("issueDate", Kind.DATE),
  /** When it must be paid. */
  DUE_DATE("dueDate", Kind.DATE),
  /** ISO 4217 code of its amounts. */
  CURRENCY("currency", Kind.TEXT),
  /** Who gets the money. */
  SELLER_NAME("sellerName", Kind.TEXT),
  /** The seller's VAT id or tax number. */
  SELLER_TAX_ID("sellerTaxId", Kind.TEXT),
  /** Who pays. */
  BUYER_NAME("buyerName", Kind.TEXT),
  /** The buyer's order. */
  ORDER_REFERENCE("orderReference", Kind.TEXT),
  /** The account to pay to. */
  IBAN("iban", Kind.TEXT),
  /** The basis of the tax, after allowances and charges. */
  NET_TOTAL("netTotal", Kind.AMOUNT),
  /** All taxes. */
  TAX_TOTAL("taxTotal", Kind.AMOUNT),
  /** What is taken off the whole. */
  ALLOWANCE_TOTAL("allowanceTotal", Kind.AMOUNT),
  /** What is added to the whole, such as freight. */
  CHARGE_TOTAL("chargeTotal", Kind.AMOUNT),
  /** What has been paid before. */
  PREPAID_TOTAL("prepaidTotal", Kind.AMOUNT),
  /** The invoice's own total with tax. */
  GROSS_TOTAL("grossTotal", Kind.AMOUNT),
  /** What is left to pay. */
  PAYABLE_TOTAL("payableTotal", Kind.AMOUNT);

  /** How a value is written: text as it is, ISO dates, decimal strings with a point. */
  public enum Kind {
    /** As printed, without surrounding white space. */
    TEXT,
    /** ISO 8601, such as 2024-02-01. */
    DATE,
    /** A decimal string, such as 119.00. */
    AMOUNT
  }

  private final String wire;
  private final Kind kind;

  FieldName(String wire, Kind kind) {
    this.wire = wire;
    this.kind = kind;
  }

  /** The name on the wire. */
  public String wire() {
    return wire;
  }

  /** How its value is written. */
  public Kind kind() {
    return kind;
  }

  /** The field of this name on the wire. */
  public static Optional<FieldName> of(String wire) {
    return Arrays.stream(values()).filter(name -> name.wire.equals(wire)).findFirst();
  }
}
