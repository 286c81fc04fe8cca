package io.tabularium.extraction;

import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.job.JobHandler;
import io.tabularium.job.JobInterruptedException;
import io.tabularium.job.JobPostponedException;
import io.tabularium.job.Patience;
import io.tabularium.metric.Meters;
import io.tabularium.secret.SecretBox;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import io.tabularium.storage.StoredFile;
import io.tabularium.writer.Result;
import io.tabularium.writer.ResultFormat;
import io.tabularium.writer.ResultWriter;
import io.tabularium.writer.SpanText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A worker's way with an extraction: begin, work outside any transaction, tell the end. */
@ApplicationScoped
public class ExtractionHandler implements JobHandler {

  static final String KIND = "extraction";

  private static final Logger LOG = Logger.getLogger(ExtractionHandler.class.getName());

  /** While the files cannot be had, no work can succeed: it costs no try. */
  private static final Duration STORAGE_PAUSE = Duration.ofSeconds(5);

  private static final Problem TOO_COMPLEX =
      new Problem(
          FailureCode.DOCUMENT_TOO_COMPLEX.wire(),
          "The document stopped the program that read it, twice; send fewer pages at a time.",
          null);
  private static final Problem FAULT =
      new Problem(
          "internal-error", "The server failed on it again and again; send it again later.", null);

  private ExtractionLedger ledger;
  private ExtractionRunner runner;
  private FileStore files;
  private SecretBox secrets;
  private Meters meters;
  private Clock clock;

  /** For the container's proxy. */
  protected ExtractionHandler() {}

  @Inject
  ExtractionHandler(
      ExtractionLedger ledger, ExtractionRunner runner, FileStore files, Clock clock) {
    this.ledger = ledger;
    this.runner = runner;
    this.files = files;
    this.clock = clock;
  }

  @Inject
  void with(SecretBox secrets, Meters meters) {
    this.secrets = secrets;
    this.meters = meters;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(UUID id, BooleanSupplier stopping) {
    Progress progress = new Progress();
    PageFeed feed = new PageFeed(files, id);
    CancelFlag cancelled =
        new CancelFlag(
            clock,
            () -> {
              feed.show();
              return ledger.isCancelled(id, progress);
            });
    try {
      ledger
          .begin(id)
          .ifPresent(task -> work(task, new Watch(progress, feed), cancelled, stopping));
    } finally {
      feed.end();
    }
  }

  /** What is seen of the work from outside. */
  private record Watch(Progress progress, PageFeed feed) {}

  private void work(Task task, Watch watch, BooleanSupplier cancelled, BooleanSupplier stopping) {
    Instant begun = clock.instant();
    MemoryGrowth memory = new MemoryGrowth(MemoryGrowth::resident);
    Instant deadline = begun.plus(task.limits().timeLimit());
    BooleanSupplier unwanted = () -> cancelled.getAsBoolean() || stopping.getAsBoolean();
    String end;
    try {
      ExtractedDocument document =
          extract(task, new WorkBudget(clock, deadline, unwanted, watch.progress()), watch.feed());
      keep(task, document, Duration.between(begun, clock.instant()), stopping);
      end = ExtractionStatus.SUCCEEDED.wire();
    } catch (ExtractionException e) {
      if (stopping.getAsBoolean() && !cancelled.getAsBoolean()) {
        ledger.requeue(task.id());
        throw new JobInterruptedException();
      }
      Problem problem = new Problem(e.code().wire(), e.getMessage(), e.page());
      Patience.persist(() -> ledger.fail(task.id(), problem), stopping);
      files.erase(Shelf.DOCUMENTS, task.documentFile());
      end = e.code().wire();
    } catch (UncheckedIOException e) {
      if (files.isWritable()) {
        throw e;
      }
      LOG.log(
          Level.WARNING, "{0} waits for what keeps the files: {1}", new Object[] {task.id(), e});
      ledger.requeue(task.id());
      throw new JobPostponedException(STORAGE_PAUSE);
    }
    if (task.limits().keepsNoSource()) {
      files.erase(Shelf.DOCUMENTS, task.documentFile());
    }
    memory.tell(task.id());
    Duration taken = Duration.between(begun, clock.instant());
    meters.extraction(end, task.clientId().toString(), taken);
  }

  private ExtractedDocument extract(Task task, WorkBudget budget, PageFeed feed) {
    Task.Options options = task.options();
    ExtractionOptions engineOptions =
        Request.toOptions(
            options.mode(), options.pages(), options.regions(), password(task), budget);
    UUID file = task.documentFile();
    try {
      Path pdf = files.checked(Shelf.DOCUMENTS, file, task.documentSha256());
      return runner.run(pdf, engineOptions, task.limits().maxPages(), feed, task.who());
    } finally {
      files.release(Shelf.DOCUMENTS, file);
    }
  }

  /** Null if there is none, or if the key that sealed it is gone. */
  private String password(Task task) {
    String sealed = task.options().sealedPassword();
    return sealed == null ? null : secrets.open(sealed, task.id().toString()).orElse(null);
  }

  private void keep(
      Task task, ExtractedDocument document, Duration processed, BooleanSupplier stopping) {
    Result result =
        new Result(
            task.id().toString(),
            task.documentName(),
            task.documentSha256(),
            document,
            new Result.Timing(task.queued().toMillis(), processed.toMillis()));
    ResultWriter json = ResultFormat.JSON.writer(SpanText.BLANK);
    StoredFile kept = files.keep(Shelf.RESULTS, out -> json.write(result, out));
    boolean wanted = false;
    try {
      Finding finding =
          new Finding(
              document.pageCount(), document.pages().size(), document.tables().size(), kept);
      wanted = Patience.persist(() -> ledger.succeed(task.id(), finding), stopping);
    } finally {
      if (!wanted) {
        files.erase(Shelf.RESULTS, kept.name());
      }
    }
  }

  @Override
  public void giveUp(UUID id, GiveUp reason) {
    if (reason == GiveUp.KILLS_ITS_WORKER) {
      ledger.quarantine(id, TOO_COMPLEX);
    } else {
      ledger.fail(id, FAULT);
    }
  }
}
