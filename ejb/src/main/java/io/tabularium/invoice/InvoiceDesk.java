package io.tabularium.invoice;

import io.tabularium.admission.RefusalException;
import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import io.tabularium.invoice.model.InvoiceState;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where people of the house review everybody's invoices; each change stands in the audit log. */
@ApplicationScoped
public class InvoiceDesk {

  private InvoiceRepository invoices;
  private InvoiceFiles contents;
  private InvoiceReview review;
  private FileStore files;
  private AuditService audit;

  /** For the container's proxy. */
  protected InvoiceDesk() {}

  @Inject
  InvoiceDesk(
      InvoiceRepository invoices,
      InvoiceFiles contents,
      InvoiceReview review,
      FileStore files,
      AuditService audit) {
    this.invoices = invoices;
    this.contents = contents;
    this.review = review;
    this.files = files;
    this.audit = audit;
  }

  /** What comes first in a queue. */
  public enum Order {
    /** Those that wait longest. */
    OLDEST,
    /** Those over most. */
    LARGEST
  }

  /** The first invoices in that state, of all clients. */
  @Transactional
  public List<InvoiceSummary> queue(InvoiceState state, Order order, int limit) {
    return invoices.queue(state, order, limit).stream().map(Invoice::summary).toList();
  }

  /** One of anybody's, if there is one. */
  @Transactional
  public Optional<InvoiceView> find(UUID id) {
    return invoices
        .find(id)
        .map(
            invoice ->
                new InvoiceView(
                    invoice.summary(), contents.read(invoice.files()), invoices.changes(id)));
  }

  /** Where its document lies, if it is still kept. */
  @Transactional
  public Optional<Path> document(UUID id) {
    return invoices
        .find(id)
        .map(invoice -> invoice.files().document())
        .filter(file -> files.holds(Shelf.DOCUMENTS, file))
        .map(file -> files.path(Shelf.DOCUMENTS, file));
  }

  /**
   * Puts other values in the place of what was read, and checks the rules again.
   *
   * @param values by the fields' names of the contract; blank takes a value away
   * @throws RefusalException NOT_FOUND or NOT_FINISHED
   * @throws InvalidInputException naming the field and how to write it
   */
  @Transactional
  public void correct(String actor, UUID id, Map<String, String> values) {
    review
        .correct(new Reviewer(actor, null), id, values)
        .forEach(
            change ->
                tell(
                    actor,
                    id,
                    change.action(),
                    change.field() + "=" + change.before(),
                    change.field() + "=" + change.after()));
  }

  /**
   * Decides on one, whatever the rules say of it.
   *
   * @throws RefusalException NOT_FOUND or NOT_FINISHED
   */
  @Transactional
  public void decide(String actor, UUID id, boolean approve) {
    ChangeView change = review.decide(new Reviewer(actor, null), id, approve);
    tell(actor, id, change.action(), change.before(), change.after());
  }

  private void tell(String actor, UUID id, String action, String before, String after) {
    audit.record(actor, new AuditChange("invoice." + action, "invoice " + id, before, after));
  }
}
