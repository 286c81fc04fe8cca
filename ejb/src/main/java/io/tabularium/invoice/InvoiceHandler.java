package io.tabularium.invoice;

import io.tabularium.engine.Budget;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.PageRange;
import io.tabularium.extraction.Problem;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.invoice.model.InvoiceState;
import io.tabularium.invoice.model.Reading;
import io.tabularium.invoice.rule.Validator;
import io.tabularium.job.JobHandler;
import io.tabularium.job.JobInterruptedException;
import io.tabularium.job.JobPostponedException;
import io.tabularium.metric.Meters;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A worker's way with an invoice: begin, read outside any transaction, tell the end. */
@ApplicationScoped
public class InvoiceHandler implements JobHandler {

  private static final Logger LOG = Logger.getLogger(InvoiceHandler.class.getName());

  /** While the files cannot be had, no work can succeed: it costs no try. */
  private static final Duration STORAGE_PAUSE = Duration.ofSeconds(5);

  private static final double MILLIS_PER_SECOND = 1_000;

  static final String KIND = "invoice";

  private static final Problem TOO_COMPLEX =
      new Problem(
          FailureCode.DOCUMENT_TOO_COMPLEX.wire(),
          "The document stopped the program that read it, twice; send fewer pages at a time.",
          null);

  private static final Problem FAULT =
      new Problem(
          "internal-error", "The server failed on it again and again; send it again later.", null);

  private InvoiceLedger ledger;
  private InvoiceRunner runner;
  private InvoiceFiles files;
  private FileStore documents;
  private PasswordVault passwords;
  private InvoiceRules rules;
  private Meters meters;
  private Clock clock;

  /** For the container's proxy. */
  protected InvoiceHandler() {}

  @Inject
  InvoiceHandler(InvoiceLedger ledger, InvoiceRunner runner, InvoiceFiles files, Clock clock) {
    this.ledger = ledger;
    this.runner = runner;
    this.files = files;
    this.clock = clock;
  }

  @Inject
  void with(FileStore documents, PasswordVault passwords, InvoiceRules rules, Meters meters) {
    this.rules = rules;
    this.documents = documents;
    this.passwords = passwords;
    this.meters = meters;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(UUID id, BooleanSupplier stopping) {
    ledger.begin(id).ifPresent(task -> work(task, stopping));
  }

  private void work(InvoiceTask task, BooleanSupplier stopping) {
    Instant begun = clock.instant();
    String outcome;
    try {
      outcome = read(task, budget(begun.plus(task.timeLimit()), stopping));
    } catch (ExtractionException e) {
      if (stopping.getAsBoolean()) {
        ledger.requeue(task.id());
        throw new JobInterruptedException();
      }
      ledger.fail(task.id(), new Problem(e.code().wire(), e.getMessage(), e.page()));
      documents.erase(Shelf.DOCUMENTS, task.document().file());
      outcome = e.code().wire();
    } catch (UncheckedIOException e) {
      if (documents.isWritable()) {
        throw e;
      }
      LOG.log(
          Level.WARNING, "{0} waits for what keeps the files: {1}", new Object[] {task.id(), e});
      ledger.requeue(task.id());
      throw new JobPostponedException(STORAGE_PAUSE);
    }
    if (task.document().passing()) {
      documents.erase(Shelf.DOCUMENTS, task.document().file());
    }
    passwords.forget(task.id());
    Duration taken = Duration.between(begun, clock.instant());
    meters.invoice(outcome, taken);
    tell(task, outcome, taken);
  }

  private static void tell(InvoiceTask task, String outcome, Duration taken) {
    String seconds = String.format(Locale.ROOT, "%.3f", taken.toMillis() / MILLIS_PER_SECOND);
    Map<String, String> fields = new TreeMap<>(task.who());
    fields.put("outcome", outcome);
    fields.put("seconds", seconds);
    LOG.log(
        Level.INFO,
        "invoice {0}: {1} after {2} s",
        new Object[] {task.id(), outcome, seconds, fields});
  }

  private Budget budget(Instant deadline, BooleanSupplier stopping) {
    return () ->
        stopping.getAsBoolean() || clock.instant().isAfter(deadline)
            ? FailureCode.TIME_LIMIT
            : null;
  }

  private String read(InvoiceTask task, Budget budget) {
    ExtractionOptions options =
        ExtractionOptions.DEFAULT
            .withPages(PageRange.parse(task.pages()))
            .withPassword(passwords.get(task.id()))
            .withBudget(budget);
    InvoiceRunner.Outcome outcome;
    try {
      InvoiceTask.Document document = task.document();
      Path pdf = documents.checked(Shelf.DOCUMENTS, document.file(), document.sha256());
      outcome = runner.run(pdf, options, task.maxPages());
    } finally {
      documents.release(Shelf.DOCUMENTS, task.document().file());
    }
    Reading reading = outcome.reading();
    Validator validator = new Validator(rules.of(task.clientId()));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    InvoiceContent content =
        new InvoiceContent(
            reading,
            outcome.embedded(),
            validator.check(
                reading,
                outcome.embedded(),
                today,
                ledger.known(task, reading.amount(FieldName.GROSS_TOTAL))));
    files.keep(content, file -> ledger.succeed(task.id(), outcome.pages(), content, file));
    return InvoiceState.of(content.findings()).wire();
  }

  @Override
  public void giveUp(UUID id, GiveUp reason) {
    ledger.fail(id, reason == GiveUp.KILLS_ITS_WORKER ? TOO_COMPLEX : FAULT);
    passwords.forget(id);
  }
}
