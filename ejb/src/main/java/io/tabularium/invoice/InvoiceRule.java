package io.tabularium.invoice;

import io.tabularium.invoice.model.Severity;
import io.tabularium.invoice.rule.Rule;
import io.tabularium.invoice.rule.Ruling;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;

/** A rule that is not as usual for a client. */
@Entity
@Table(name = "invoice_rule")
class InvoiceRule {

  @EmbeddedId private Key key;

  /** Null where it is switched off. */
  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private Severity severity;

  @Column(name = "limit_value")
  private BigDecimal limit;

  /** For the persistence provider. */
  protected InvoiceRule() {}

  InvoiceRule(UUID clientId, Rule rule, Ruling ruling) {
    key = new Key(clientId, rule);
    severity = ruling.severity();
    limit = ruling.limit();
  }

  Rule rule() {
    return key.rule();
  }

  Ruling ruling() {
    return new Ruling(severity, limit);
  }

  /** The client and the rule. */
  @Embeddable
  record Key(
      @Column(name = "client_id") UUID clientId,
      @Enumerated(EnumType.STRING) @Column(length = 20) Rule rule)
      implements Serializable {}
}
