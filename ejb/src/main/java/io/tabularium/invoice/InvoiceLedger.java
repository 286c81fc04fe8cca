package io.tabularium.invoice;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tabularium.account.Caller;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.Problem;
import io.tabularium.extraction.Request;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.invoice.rule.Validator.Known;
import io.tabularium.job.JobQueue;
import io.tabularium.job.Turn;
import io.tabularium.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The steps of an invoice's work, each one short transaction. */
@ApplicationScoped
class InvoiceLedger {

  private InvoiceRepository invoices;
  private JobQueue queue;
  private Event<InvoiceChanged> changed;
  private Clock clock;

  /** For the container's proxy. */
  protected InvoiceLedger() {}

  @Inject
  InvoiceLedger(
      InvoiceRepository invoices, JobQueue queue, Event<InvoiceChanged> changed, Clock clock) {
    this.invoices = invoices;
    this.queue = queue;
    this.changed = changed;
    this.clock = clock;
  }

  UUID newId() {
    return UuidCreator.getTimeOrderedEpoch(clock.instant());
  }

  /** Accepts a document: its row and its job are there together or not at all. */
  @Transactional
  InvoiceSummary accept(
      UUID id, Caller caller, StoredFile document, Request request, String trace) {
    Invoice invoice = new Invoice(id, caller, document, request, clock.instant());
    invoice.follow(trace);
    invoices.add(invoice);
    Turn turn =
        new Turn(caller.clientId() + "/" + request.priority().wire(), request.priority().rank());
    queue.enqueue(InvoiceHandler.KIND, id, turn);
    return invoice.summary();
  }

  /** A worker begins; empty if there is nothing left to do. */
  @Transactional
  Optional<InvoiceTask> begin(UUID id) {
    Optional<Invoice> found = unfinished(id);
    found.ifPresent(
        invoice -> {
          if (invoice.status() == ExtractionStatus.RUNNING) {
            invoice.requeue(); // its former worker died
          }
          invoice.begin(clock.instant());
        });
    return found.map(Invoice::task);
  }

  /** The client's other invoices of this amount. */
  @Transactional
  List<Known> known(InvoiceTask task, BigDecimal gross) {
    return gross == null ? List.of() : invoices.known(task.clientId(), task.id(), gross);
  }

  /** It has been read; false if nobody wants it any more. */
  @Transactional
  boolean succeed(UUID id, int pages, InvoiceContent content, StoredFile file) {
    return step(id, invoice -> invoice.succeed(pages, content, file, clock.instant()));
  }

  /** It could not be read. */
  @Transactional
  boolean fail(UUID id, Problem problem) {
    return step(id, invoice -> invoice.fail(problem, clock.instant()));
  }

  /** The node stops; another one begins again. */
  @Transactional
  boolean requeue(UUID id) {
    return step(id, Invoice::requeue);
  }

  private boolean step(UUID id, Consumer<Invoice> change) {
    Optional<Invoice> found = unfinished(id);
    found.ifPresent(
        invoice -> {
          change.accept(invoice);
          changed.fire(new InvoiceChanged(invoice.summary()));
        });
    return found.isPresent();
  }

  private Optional<Invoice> unfinished(UUID id) {
    return invoices.lock(id).filter(invoice -> !invoice.status().isFinal());
  }
}
