package io.tabularium.extraction;

import io.tabularium.account.Caller;
import io.tabularium.admission.Gate;
import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.FailureCode;
import io.tabularium.job.JobQueue;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import io.tabularium.storage.StoredFile;
import io.tabularium.storage.TooLargeException;
import io.tabularium.writer.Result;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What callers and the portal do with extractions. */
@ApplicationScoped
public class ExtractionService {

  private static final Duration WHEN_QUEUE_IS_FULL = Duration.ofSeconds(10);

  /** ISO 32000-2, annex I.2: readers look for the header in so many first bytes. */
  private static final int HEADER_REACH = 1024;

  private static final String HEADER = "%PDF-";

  private Gate gate;
  private FileStore files;
  private JobQueue queue;
  private ExtractionLedger ledger;
  private ExtractionRepository extractions;
  private PasswordVault passwords;
  private Settings settings;

  /** For the container's proxy. */
  protected ExtractionService() {}

  @Inject
  ExtractionService(
      Gate gate,
      FileStore files,
      JobQueue queue,
      ExtractionLedger ledger,
      ExtractionRepository extractions) {
    this.gate = gate;
    this.files = files;
    this.queue = queue;
    this.ledger = ledger;
    this.extractions = extractions;
  }

  @Inject
  void with(PasswordVault passwords, Settings settings) {
    this.passwords = passwords;
    this.settings = settings;
  }

  /**
   * Keeps a document as it streams in. Follow with {@link #submit} or {@link #discard}.
   *
   * @throws RefusalException TOO_LARGE or OVERLOADED
   * @throws ExtractionException NOT_A_PDF; in every case nothing is left behind
   */
  public StoredFile receive(Caller caller, InputStream body) {
    if (queue.waiting() >= settings.get(Setting.QUEUE_CAPACITY)) {
      throw new RefusalException(
          RefusalCode.OVERLOADED,
          "The server has more documents waiting than it may; send yours again later.",
          WHEN_QUEUE_IS_FULL);
    }
    StoredFile document;
    try {
      document = files.keep(Shelf.DOCUMENTS, body, caller.tier().maxFileBytes());
    } catch (TooLargeException e) {
      throw gate.tooLarge(caller);
    }
    if (!looksLikePdf(document)) {
      discard(document);
      throw new ExtractionException(
          FailureCode.NOT_A_PDF, "The body is no PDF; send the file itself, as it is on disk.");
    }
    return document;
  }

  /** Forgets a received document. */
  public void discard(StoredFile document) {
    files.erase(Shelf.DOCUMENTS, document.name());
  }

  /** Accepts a received document; when this returns, the work cannot be lost. */
  public ExtractionView submit(Caller caller, StoredFile document, Request request) {
    UUID id = ledger.newId();
    try {
      if (request.password() != null) {
        passwords.put(id, request.password());
      }
      return ledger.accept(id, caller, document, request);
    } catch (RuntimeException e) {
      passwords.forget(id);
      discard(document);
      throw e;
    }
  }

  /**
   * One of the caller's own.
   *
   * @throws RefusalException NOT_FOUND, also for another's
   */
  @Transactional
  public ExtractionView find(Caller caller, UUID id) {
    return own(caller, id).view();
  }

  /**
   * The caller's own, newest first.
   *
   * @param before {@link ExtractionPage#next} of the stretch before, or null for the newest
   */
  @Transactional
  public ExtractionPage list(Caller caller, UUID before, int limit) {
    return page(extractions.newestOf(caller.clientId(), before, limit + 1), limit);
  }

  /** Everybody's, newest first, for administrators. */
  @Transactional
  public ExtractionPage newest(UUID before, int limit) {
    return page(extractions.newest(before, limit + 1), limit);
  }

  /**
   * The result as it is kept: JSON of the contract. The caller closes the stream.
   *
   * @throws RefusalException NOT_FOUND or NOT_FINISHED
   * @throws FailedExtractionException why it failed, if it did
   */
  @Transactional
  public InputStream result(Caller caller, UUID id) {
    Extraction extraction = own(caller, id).extraction();
    return switch (extraction.status()) {
      case SUCCEEDED ->
          files
              .open(Shelf.RESULTS, extraction.resultFile())
              .orElseThrow(
                  () -> notFound("The result is no longer kept; send the document again."));
      case FAILED -> throw new FailedExtractionException(extraction.view("").problem());
      case CANCELLED -> throw notFound("The extraction was cancelled; send the document again.");
      case QUEUED, RUNNING ->
          throw new RefusalException(
              RefusalCode.NOT_FINISHED,
              "The result is not there yet; ask for the extraction's status and come again.",
              Duration.ofSeconds(1));
    };
  }

  /**
   * The result as it is kept, read.
   *
   * @throws RefusalException NOT_FOUND or NOT_FINISHED
   * @throws FailedExtractionException why it failed, if it did
   */
  @Transactional
  public Result resultRead(Caller caller, UUID id) {
    try (InputStream json = result(caller, id)) {
      return ResultFile.read(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Cancels if unfinished, erases document and result.
   *
   * @throws RefusalException NOT_FOUND
   */
  public void erase(Caller caller, UUID id) {
    ExtractionLedger.Erased erased =
        ledger.erase(id, caller.clientId()).orElseThrow(ExtractionService::noSuchExtraction);
    passwords.forget(id);
    files.erase(Shelf.DOCUMENTS, erased.documentFile());
    if (erased.resultFile() != null) {
      files.erase(Shelf.RESULTS, erased.resultFile());
    }
  }

  private ExtractionRow own(Caller caller, UUID id) {
    return extractions
        .find(id)
        .filter(row -> row.extraction().clientId().equals(caller.clientId()))
        .orElseThrow(ExtractionService::noSuchExtraction);
  }

  private static ExtractionPage page(List<ExtractionRow> rows, int limit) {
    List<ExtractionSummary> items = rows.stream().limit(limit).map(ExtractionRow::summary).toList();
    boolean more = rows.size() > limit;
    return new ExtractionPage(items, more ? items.get(limit - 1).id() : null);
  }

  private boolean looksLikePdf(StoredFile document) {
    try (InputStream in = files.open(Shelf.DOCUMENTS, document.name()).orElseThrow()) {
      String start = new String(in.readNBytes(HEADER_REACH), StandardCharsets.ISO_8859_1);
      return start.contains(HEADER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RefusalException noSuchExtraction() {
    return notFound("You have no extraction with this id; it may have been erased.");
  }

  private static RefusalException notFound(String detail) {
    return new RefusalException(RefusalCode.NOT_FOUND, detail);
  }
}
