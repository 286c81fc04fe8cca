package io.tabularium.invoice;

import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.NewestFirst;
import io.tabularium.extraction.OpenWork;
import io.tabularium.invoice.model.InvoiceState;
import io.tabularium.invoice.rule.Rule;
import io.tabularium.invoice.rule.Validator.Known;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows of invoices, of their history and of their rules. */
@ApplicationScoped
class InvoiceRepository implements OpenWork {

  private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");

  /** So many of one amount are compared with a new one. */
  private static final int MOST_KNOWN = 200;

  @PersistenceContext(unitName = "tabularium")
  private EntityManager entities;

  void add(Invoice invoice) {
    entities.persist(invoice);
  }

  void add(InvoiceChange change) {
    entities.persist(change);
  }

  void change(InvoiceRule rule) {
    entities.merge(rule);
  }

  /** The rules that are not as usual for a client. */
  List<InvoiceRule> rules(UUID clientId) {
    return entities
        .createQuery(
            "select r from InvoiceRule r where r.key.clientId = :client", InvoiceRule.class)
        .setParameter("client", clientId)
        .getResultList();
  }

  void forgetRule(UUID clientId, Rule rule) {
    InvoiceRule kept = entities.find(InvoiceRule.class, new InvoiceRule.Key(clientId, rule));
    if (kept != null) {
      entities.remove(kept);
    }
  }

  Optional<Invoice> find(UUID id) {
    return Optional.ofNullable(entities.find(Invoice.class, id));
  }

  /** The row, locked until the transaction ends: one step of one invoice at a time. */
  Optional<Invoice> lock(UUID id) {
    return Optional.ofNullable(entities.find(Invoice.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  @Transactional
  public Set<UUID> open(Collection<UUID> ids) {
    return entities
        .createQuery(
            "select i.id from Invoice i where i.id in :ids and i.status in :open", UUID.class)
        .setParameter("ids", ids)
        .setParameter("open", List.of(ExtractionStatus.QUEUED, ExtractionStatus.RUNNING))
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /** Of one client, newest first, older than {@code before}, which is null for the newest. */
  List<Invoice> newest(UUID clientId, InvoiceFilter filter, UUID before, int limit) {
    Map<String, Object> conditions = conditions(filter);
    StringBuilder query =
        new StringBuilder(
            "select i.id from Invoice i where i.clientId = :client and i.id < :before");
    conditions.keySet().forEach(condition -> query.append(" and ").append(condition));
    TypedQuery<UUID> typed =
        entities
            .createQuery(query.append(" order by i.id desc").toString(), UUID.class)
            .setParameter("client", clientId)
            .setParameter("before", NewestFirst.bound(before))
            .setMaxResults(limit);
    conditions.forEach(
        (condition, value) -> {
          Matcher name = PARAMETER.matcher(condition);
          if (name.find()) {
            typed.setParameter(name.group(1), value);
          }
        });
    return NewestFirst.page(
        typed,
        entities.createQuery(
            "select i from Invoice i where i.id in :ids order by i.id desc", Invoice.class));
  }

  /** The first in that state, of all clients. */
  List<Invoice> queue(InvoiceState state, InvoiceDesk.Order order, int limit) {
    String first = order == InvoiceDesk.Order.OLDEST ? "i.id" : "i.grossTotal desc";
    return entities
        .createQuery(
            "select i from Invoice i where i.state = :state order by " + first, Invoice.class)
        .setParameter("state", state)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The conditions that a filter sets, each with the value of its one parameter. */
  private static Map<String, Object> conditions(InvoiceFilter filter) {
    String seller = filter.seller() == null ? null : "%" + escaped(filter.seller()) + "%";
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("i.state = :state", filter.state());
    all.put("i.invoiceNumber = :number", filter.number());
    all.put("lower(i.sellerName) like :seller escape '!'", seller);
    all.put("i.issueDate >= :first", filter.from());
    all.put("i.issueDate <= :last", filter.to());
    all.put("i.grossTotal >= :least", filter.least());
    all.put("i.grossTotal <= :most", filter.most());
    all.values().removeIf(Objects::isNull);
    return all;
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
