package io.tabularium.invoice;

import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import io.tabularium.invoice.rule.Rule;
import io.tabularium.invoice.rule.RuleBook;
import io.tabularium.invoice.rule.Ruling;
import io.tabularium.setting.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Collectors;

/** How the rules are set client by client; a change holds for what is read or corrected next. */
@ApplicationScoped
public class InvoiceRules {

  private InvoiceRepository invoices;
  private AuditService audit;

  /** For the container's proxy. */
  protected InvoiceRules() {}

  @Inject
  InvoiceRules(InvoiceRepository invoices, AuditService audit) {
    this.invoices = invoices;
    this.audit = audit;
  }

  /** The rules of a client. */
  @Transactional
  public RuleBook of(UUID clientId) {
    return new RuleBook(
        invoices.rules(clientId).stream()
            .collect(Collectors.toMap(InvoiceRule::rule, InvoiceRule::ruling)));
  }

  /**
   * Sets one rule of a client.
   *
   * @param ruling null to have it as usual again; a limit that is left out is the usual one
   * @throws InvalidInputException where the rule has no limit, or none like this
   */
  @Transactional
  public void set(String actor, UUID clientId, Rule rule, Ruling ruling) {
    Ruling wanted = ruling == null ? usual(rule) : checked(rule, ruling);
    Ruling before = of(clientId).ruling(rule);
    if (wanted.equals(usual(rule))) {
      invoices.forgetRule(clientId, rule);
    } else {
      invoices.change(new InvoiceRule(clientId, rule, wanted));
    }
    String subject = "client " + clientId + ", rule " + rule.wire();
    audit.record(actor, new AuditChange("invoice.rule", subject, text(before), text(wanted)));
  }

  private static Ruling usual(Rule rule) {
    return RuleBook.STANDARD.ruling(rule);
  }

  private static Ruling checked(Rule rule, Ruling ruling) {
    BigDecimal limit = ruling.limit() == null ? rule.limit() : ruling.limit();
    if (limit != null && rule.limit() == null) {
      throw new InvalidInputException("The rule " + rule.wire() + " has no limit; leave it out.");
    }
    if (limit != null && !fits(rule, limit)) {
      throw new InvalidInputException(
          "Give %s a limit from 0 to %s with at most %d decimals."
              .formatted(rule.wire(), rule.highestLimit(), rule.limitDecimals()));
    }
    boolean none = limit != null && limit.signum() == 0;
    return new Ruling(ruling.severity(), none ? BigDecimal.ZERO : limit); // not 0E-999999999
  }

  private static boolean fits(Rule rule, BigDecimal limit) {
    return limit.signum() >= 0
        && limit.compareTo(rule.highestLimit()) <= 0
        && limit.stripTrailingZeros().scale() <= rule.limitDecimals();
  }

  private static String text(Ruling ruling) {
    String severity = ruling.severity() == null ? "off" : ruling.severity().wire();
    return ruling.limit() == null
        ? severity
        : severity + ", limit " + ruling.limit().stripTrailingZeros().toPlainString();
  }
}
