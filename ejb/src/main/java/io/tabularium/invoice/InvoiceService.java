package io.tabularium.invoice;

import io.tabularium.account.Caller;
import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.Request;
import io.tabularium.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
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

  /** Accepts a received document; when this returns, the work cannot be lost. */
  public InvoiceSummary submit(Caller caller, StoredFile document, Request request) {
    UUID id = ledger.newId();
    try {
      if (request.password() != null) {
        passwords.put(id, request.password());
      }
      return ledger.accept(id, caller, document, request);
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
    Invoice invoice =
        invoices
            .find(id)
            .filter(found -> found.clientId().equals(caller.clientId()))
            .orElseThrow(InvoiceService::noSuchInvoice);
    return new InvoiceView(
        invoice.summary(), files.read(invoice.contentFile()), invoices.changes(id));
  }

  /**
   * One that has been read, for export.
   *
   * @throws RefusalException NOT_FOUND, or NOT_FINISHED
   */
  @Transactional
  public InvoiceView finished(Caller caller, UUID id) {
    InvoiceView view = find(caller, id);
    if (view.summary().status() != ExtractionStatus.SUCCEEDED) {
      throw new RefusalException(
          RefusalCode.NOT_FINISHED,
          "The invoice has not been read; ask for its status and come again.",
          Duration.ofSeconds(1));
    }
    return view;
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

  static RefusalException noSuchInvoice() {
    return new RefusalException(
        RefusalCode.NOT_FOUND, "You have no invoice with this id; it may have been erased.");
  }
}
