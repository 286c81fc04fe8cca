package io.tabularium.invoice;

import io.tabularium.account.Caller;
import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.Problem;
import io.tabularium.extraction.Request;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What callers do with invoices: send, look at and list them. */
@ApplicationScoped
public class InvoiceService {

  private InvoiceLedger ledger;
  private InvoiceRepository invoices;
  private InvoiceFiles files;
  private ExtractionService intake;
  private PasswordVault passwords;
  private Event<InvoiceFiles.Replaced> given;

  /** For the container's proxy. */
  protected InvoiceService() {}

  @Inject
  InvoiceService(
      InvoiceLedger ledger,
      InvoiceRepository invoices,
      InvoiceFiles files,
      ExtractionService intake,
      PasswordVault passwords) {
    this.ledger = ledger;
    this.invoices = invoices;
    this.files = files;
    this.intake = intake;
    this.passwords = passwords;
  }

  @Inject
  void with(Event<InvoiceFiles.Replaced> given) {
    this.given = given;
  }

  /**
   * Accepts a received document; when this returns, the work cannot be lost.
   *
   * @param trace the step of a trace that the call is, or null
   */
  public InvoiceSummary submit(Caller caller, StoredFile document, Request request, String trace) {
    UUID id = ledger.newId();
    try {
      if (request.password() != null) {
        passwords.put(id, request.password());
      }
      return ledger.accept(id, caller, document, request, trace);
    } catch (RuntimeException e) {
      passwords.forget(id);
      intake.discard(document);
      throw e;
    }
  }

  /**
   * One of the caller's own.
   *
   * @throws RefusalException NOT_FOUND, also for another's
   */
  @Transactional
  public InvoiceView find(Caller caller, UUID id) {
    Invoice invoice = own(caller, id);
    InvoiceContent content = files.read(invoice.files());
    if (invoice.files().givesResultOnce() && !InvoiceContent.NONE.equals(content)) {
      given.fire(new InvoiceFiles.Replaced(invoice.files().result()));
      invoice.files().forgetResult();
    }
    return new InvoiceView(invoice.summary(), content, invoices.changes(id));
  }

  /**
   * Where one of the caller's own stands, without its content.
   *
   * @throws RefusalException NOT_FOUND, also for another's
   */
  @Transactional
  public InvoiceView look(Caller caller, UUID id) {
    return new InvoiceView(own(caller, id).summary(), InvoiceContent.NONE, invoices.changes(id));
  }

  private Invoice own(Caller caller, UUID id) {
    return invoices
        .find(id)
        .filter(found -> found.clientId().equals(caller.clientId()))
        .orElseThrow(InvoiceService::noSuchInvoice);
  }

  /**
   * One that has been read, for export.
   *
   * @throws RefusalException NOT_FOUND, also if its content is not kept any more, or NOT_FINISHED
   */
  @Transactional
  public InvoiceView finished(Caller caller, UUID id) {
    InvoiceView view = find(caller, id);
    if (view.summary().status() != ExtractionStatus.SUCCEEDED) {
      throw notRead(view.summary());
    }
    kept(view.content());
    return view;
  }

  /** One that failed stays so: whoever came again would come for ever. */
  static RefusalException notRead(InvoiceSummary invoice) {
    Problem problem = invoice.problem();
    return problem == null
        ? new RefusalException(
            RefusalCode.NOT_FINISHED,
            "The invoice has not been read yet; ask for its status and come again.",
            Duration.ofSeconds(1))
        : new RefusalException(
            RefusalCode.NOT_FINISHED,
            "The invoice could not be read ("
                + problem.code()
                + ") and will not be; send the document again, as its error says.");
  }

  /**
   * The caller's own, newest first.
   *
   * @param before {@link InvoicePage#next} of the stretch before, or null for the newest
   */
  @Transactional
  public InvoicePage list(Caller caller, InvoiceFilter filter, UUID before, int limit) {
    List<Invoice> rows = invoices.newest(caller.clientId(), filter, before, limit + 1);
    List<InvoiceSummary> items = rows.stream().limit(limit).map(Invoice::summary).toList();
    return new InvoicePage(items, rows.size() > limit ? items.get(limit - 1).id() : null);
  }

  /**
   * The content of an invoice that has been read.
   *
   * @throws RefusalException NOT_FOUND if it is not kept any more
   */
  static InvoiceContent kept(InvoiceContent content) {
    if (InvoiceContent.NONE.equals(content)) {
      throw new RefusalException(
          RefusalCode.NOT_FOUND,
          "What was read of the invoice is not kept any more: its time is over, or it was damaged"
              + " where it lay; send the document again.");
    }
    return content;
  }

  static RefusalException noSuchInvoice() {
    return new RefusalException(
        RefusalCode.NOT_FOUND, "You have no invoice with this id; it may have been erased.");
  }
}
