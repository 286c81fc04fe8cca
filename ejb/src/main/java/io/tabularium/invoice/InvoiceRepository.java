package io.tabularium.invoice;

import io.tabularium.invoice.rule.Validator.Known;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Rows of invoices and of their history. */
@ApplicationScoped
class InvoiceRepository {

  private static final UUID LAST = new UUID(-1, -1);

  /** So many of one amount are compared with a new one. */
  private static final int MOST_KNOWN = 200;

  private static final String LIST =
      "select i from Invoice i where i.clientId = :client and i.id < :before"
          + " and (:state is null or i.state = :state)"
          + " and (:number is null or i.invoiceNumber = :number)"
          + " and (:seller is null or lower(i.sellerName) like :seller escape '!')"
          + " and (:first is null or i.issueDate >= :first)"
          + " and (:last is null or i.issueDate <= :last)"
          + " and (:least is null or i.grossTotal >= :least)"
          + " and (:most is null or i.grossTotal <= :most)"
          + " order by i.id desc";

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  void add(Invoice invoice) {
    entities.persist(invoice);
  }

  void add(InvoiceChange change) {
    entities.persist(change);
  }

  Optional<Invoice> find(UUID id) {
    return Optional.ofNullable(entities.find(Invoice.class, id));
  }

  /** The row, locked until the transaction ends: one step of one invoice at a time. */
  Optional<Invoice> lock(UUID id) {
    return Optional.ofNullable(entities.find(Invoice.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Of one client, newest first, older than {@code before}, which is null for the newest. */
  List<Invoice> newest(UUID clientId, InvoiceFilter filter, UUID before, int limit) {
    String seller = filter.seller();
    return entities
        .createQuery(LIST, Invoice.class)
        .setParameter("client", clientId)
        .setParameter("before", before == null ? LAST : before)
        .setParameter("state", filter.state())
        .setParameter("number", filter.number())
        .setParameter("seller", seller == null ? null : "%" + escaped(seller) + "%")
        .setParameter("first", filter.from())
        .setParameter("last", filter.to())
        .setParameter("least", filter.least())
        .setParameter("most", filter.most())
        .setMaxResults(limit)
        .getResultList();
  }

  private static String escaped(String text) {
    return text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** The client's other invoices of this amount. */
  List<Known> known(UUID clientId, UUID other, BigDecimal gross) {
    return entities
        .createQuery(
            "select i from Invoice i where i.clientId = :client and i.grossTotal = :gross"
                + " and i.id <> :other order by i.id desc",
            Invoice.class)
        .setParameter("client", clientId)
        .setParameter("gross", gross)
        .setParameter("other", other)
        .setMaxResults(MOST_KNOWN)
        .getResultStream()
        .map(i -> i.summary().head())
        .map(head -> new Known(head.sellerName(), head.invoiceNumber(), head.grossTotal()))
        .toList();
  }

  List<ChangeView> changes(UUID invoiceId) {
    return entities
        .createQuery(
            "select c from InvoiceChange c where c.invoiceId = :invoice order by c.id",
            InvoiceChange.class)
        .setParameter("invoice", invoiceId)
        .getResultStream()
        .map(InvoiceChange::view)
        .toList();
  }
}
