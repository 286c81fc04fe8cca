package io.tabularium.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A line of an invoice's history. */
@Entity
@Table(name = "invoice_change")
class InvoiceChange {

  private static final int VALUE_LENGTH = 500;

  @Id private UUID id;

  @Column(name = "invoice_id")
  private UUID invoiceId;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by", length = 255)
  private String changedBy;

  @Column(length = 10)
  private String action;

  @Column(length = 40)
  private String field;

  @Column(name = "before_value", length = VALUE_LENGTH)
  private String beforeValue;

  @Column(name = "after_value", length = VALUE_LENGTH)
  private String afterValue;

  /** For Hibernate. */
  protected InvoiceChange() {}

  InvoiceChange(UUID id, UUID invoiceId, ChangeView change) {
    this.id = id;
    this.invoiceId = invoiceId;
    this.changedAt = change.at();
    this.changedBy = change.by();
    this.action = change.action();
    this.field = change.field();
    this.beforeValue = cut(change.before());
    this.afterValue = cut(change.after());
  }

  private static String cut(String text) {
    return text == null || text.length() <= VALUE_LENGTH ? text : text.substring(0, VALUE_LENGTH);
  }

  ChangeView view() {
    return new ChangeView(changedAt, changedBy, action, field, beforeValue, afterValue);
  }
}
