package io.tabularium.extraction;

import io.tabularium.account.Caller;
import io.tabularium.admission.Gate;
import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import io.tabularium.audit.AuditView;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.FailureCode;
import io.tabularium.job.JobQueue;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import io.tabularium.storage.StorageFaultException;
import io.tabularium.storage.StoredFile;
import io.tabularium.storage.TooLargeException;
import io.tabularium.writer.Result;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What callers and the portal do with extractions. */
@ApplicationScoped
public class ExtractionService {

  private static final Logger LOG = Logger.getLogger(ExtractionService.class.getName());
  private static final Duration WHEN_QUEUE_IS_FULL = Duration.ofSeconds(10);

  /** ISO 32000-2, annex I.2: readers look for the header in so many first bytes. */
  private static final int HEADER_REACH = 1024;

  private static final String HEADER = "%PDF-";

  private static final String NO_SOUND_RESULT =
      "The result is not kept any more: its time is over, or it was damaged where it lay; send the"
          + " document again.";

  private Gate gate;
  private FileStore files;
  private JobQueue queue;
  private ExtractionLedger ledger;
  private ExtractionRepository extractions;
  private Acceptance acceptance;
  private SubmissionRepository submissions;
  private AuditService audit;
  private QueueRoom room;
  private Clock clock;

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
  void with(
      Acceptance acceptance,
      SubmissionRepository submissions,
      AuditService audit,
      QueueRoom room,
      Clock clock) {
    this.audit = audit;
    this.clock = clock;
    this.acceptance = acceptance;
    this.submissions = submissions;
    this.room = room;
  }

  /**
   * Keeps a document as it streams in. Follow with {@link #submit} or {@link #discard}.
   *
   * @throws RefusalException TOO_LARGE or OVERLOADED
   * @throws ExtractionException NOT_A_PDF; in every case nothing is left behind
   */
  public StoredFile receive(Caller caller, InputStream body) {
    if (room.isFull()) {
      throw new RefusalException(
          RefusalCode.OVERLOADED,
          "The server has more documents waiting than it may; send yours again later.",
          WHEN_QUEUE_IS_FULL);
    }
    StoredFile document;
    byte[] start;
    try {
      start = body.readNBytes(HEADER_REACH);
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), body);
      document = files.keep(Shelf.DOCUMENTS, whole, caller.tier().maxFileBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TooLargeException e) {
      throw gate.tooLarge(caller);
    } catch (StorageFaultException e) {
      LOG.log(Level.WARNING, "a document is refused", e);
      throw new RefusalException(
          RefusalCode.OVERLOADED,
          "The server cannot keep the document just now; send it again later.",
          WHEN_QUEUE_IS_FULL);
    }
    if (!new String(start, StandardCharsets.ISO_8859_1).contains(HEADER)) {
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

  /**
   * Accepts what was received; when this returns, the work cannot be lost. A repeat of an earlier
   * call gets that one's answer, and what came with it is forgotten.
   *
   * @throws RefusalException IDEMPOTENCY_MISMATCH, or LIMIT_EXCEEDED where too many of the caller's
   *     wait already
   */
  public Accepted submit(Caller caller, Submission submission) {
    boolean taken = false;
    try {
      Accepted accepted =
          acceptance.earlier(caller, submission).orElseGet(() -> accept(caller, submission));
      taken = !accepted.repeated();
      return accepted;
    } finally {
      if (!taken) {
        submission.files().stream()
            .map(Received::document)
            .filter(Objects::nonNull)
            .forEach(this::discard);
      }
    }
  }

  /** Accepts one received document for itself. */
  public ExtractionView submit(Caller caller, StoredFile document, Request request) {
    Received file = new Received(null, document, null);
    Submission submission = new Submission(List.of(file), request, false, null, null);
    return submit(caller, submission).extractions().get(0);
  }

  private Accepted accept(Caller caller, Submission submission) {
    try {
      return acceptance.accept(caller, submission);
    } catch (RuntimeException e) {
      // a call with the same key may have been a moment faster
      return acceptance.earlier(caller, submission).orElseThrow(() -> e);
    }
  }

  /**
   * One of the caller's own.
   *
   * @throws RefusalException NOT_FOUND, also for another's
   */
  @Transactional
  public ExtractionView find(Caller caller, UUID id) {
    ExtractionRow row = own(caller, id);
    return switch (row.extraction().status()) {
      case QUEUED -> row.view().at((int) queue.ahead(ExtractionHandler.KIND, id) + 1);
      case RUNNING -> row.view().finishing(row.extraction().startedAt(), clock.instant());
      case SUCCEEDED, FAILED, CANCELLED -> row.view();
    };
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
      case SUCCEEDED -> kept(extraction);
      case FAILED -> throw new FailedExtractionException(extraction.view("").problem());
      case CANCELLED -> throw notFound("The extraction was cancelled; send the document again.");
      case QUEUED, RUNNING ->
          throw new RefusalException(
              RefusalCode.NOT_FINISHED,
              "The result is not there yet; ask for the extraction's status and come again.",
              Duration.ofSeconds(1));
    };
  }

  /** One that is given only once goes now: who has it open reads it to its end. */
  private InputStream kept(Extraction extraction) {
    KeptFiles kept = extraction.files();
    InputStream result =
        files
            .open(Shelf.RESULTS, kept.result(), kept.resultSha256())
            .orElseThrow(() -> notFound(NO_SOUND_RESULT));
    if (kept.givesResultOnce()) {
      files.erase(Shelf.RESULTS, kept.result());
      ledger.forgetResult(extraction.id());
    }
    return result;
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
   * The result as it is kept, its tables read as they are written. The caller closes it.
   *
   * @throws RefusalException NOT_FOUND or NOT_FINISHED
   * @throws FailedExtractionException why it failed, if it did
   */
  @Transactional
  public KeptTables tables(Caller caller, UUID id) {
    try {
      return ResultFile.tables(result(caller, id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Follows the pages that are done while the work goes on. The caller closes it.
   *
   * @throws RefusalException NOT_FOUND
   */
  @Transactional
  public PageNews follow(Caller caller, UUID id) {
    return new PageNews(files, own(caller, id).extraction().id());
  }

  /**
   * Cancels if unfinished, erases document and result.
   *
   * @throws RefusalException NOT_FOUND
   */
  public void erase(Caller caller, UUID id) {
    takeAway(caller, id);
  }

  /**
   * The same, with an entry in the log of changes to show for it.
   *
   * @throws RefusalException NOT_FOUND
   */
  public Receipt eraseWithReceipt(Caller caller, UUID id) {
    ExtractionLedger.Erased erased = takeAway(caller, id);
    AuditView entry =
        audit.record(
            "client " + caller.clientName(),
            new AuditChange(
                "extraction.erase",
                "extraction " + id,
                "sha256 " + erased.documentSha256() + ", " + String.join(", ", erased.files()),
                null));
    return new Receipt(
        id,
        entry.happenedAt(),
        erased.documentSha256(),
        erased.files(),
        entry.number(),
        entry.digest());
  }

  private ExtractionLedger.Erased takeAway(Caller caller, UUID id) {
    ExtractionLedger.Erased erased =
        ledger.erase(id, caller.clientId()).orElseThrow(ExtractionService::noSuchExtraction);
    if (erased.documentFile() != null) {
      files.erase(Shelf.DOCUMENTS, erased.documentFile());
    }
    if (erased.resultFile() != null) {
      files.erase(Shelf.RESULTS, erased.resultFile());
    }
    return erased;
  }

  /**
   * One of the caller's own batches.
   *
   * @throws RefusalException NOT_FOUND, also for another's
   */
  @Transactional
  public BatchView batch(Caller caller, UUID id) {
    List<ExtractionView> files = extractions.ofBatch(id).stream().map(ExtractionRow::view).toList();
    return submissions
        .batch(id)
        .filter(batch -> batch.clientId().equals(caller.clientId()) && !files.isEmpty())
        .map(batch -> batch.view(files))
        .orElseThrow(() -> notFound("You have no batch with this id; it may have been erased."));
  }

  private ExtractionRow own(Caller caller, UUID id) {
    return extractions
        .find(id)
        .filter(row -> row.extraction().clientId().equals(caller.clientId()))
        .orElseThrow(ExtractionService::noSuchExtraction);
  }

  private static ExtractionPage page(List<ExtractionRow> rows, int limit) {
    return ExtractionPage.of(rows.stream().map(ExtractionRow::summary).toList(), limit);
  }

  private static RefusalException noSuchExtraction() {
    return notFound("You have no extraction with this id; it may have been erased.");
  }

  private static RefusalException notFound(String detail) {
    return new RefusalException(RefusalCode.NOT_FOUND, detail);
  }
}
