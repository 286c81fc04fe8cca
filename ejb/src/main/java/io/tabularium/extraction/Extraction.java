package io.tabularium.extraction;

import io.tabularium.account.Caller;
import io.tabularium.engine.ExtractionMode;
import io.tabularium.job.Turn;
import io.tabularium.storage.StoredFile;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A document on its way to its tables. Its status moves only as {@link ExtractionStatus} allows.
 */
@Entity
@DynamicUpdate // a step changes few of its many columns
@Table(name = "extraction")
class Extraction {

  private static final int NAME_LENGTH = 255;
  private static final int DETAIL_LENGTH = 500;

  @Id private UUID id;

  @Column(name = "client_id")
  private UUID clientId;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private ExtractionStatus status;

  @Enumerated(EnumType.STRING)
  @Column(length = 6)
  private Priority priority;

  @Column(name = "document_name", length = NAME_LENGTH)
  private String documentName;

  @Column(name = "document_bytes")
  private long documentBytes;

  @Embedded private KeptFiles files;

  @Column(name = "batch_id")
  private UUID batchId;

  @Column(name = "batch_position")
  private Integer batchPosition;

  @Column(name = "sealed_password", length = 5600)
  private String sealedPassword;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private ExtractionMode mode;

  @Column(name = "page_ranges", length = 1000)
  private String pageRanges;

  @Column(length = 4000)
  private String regions;

  @Column(name = "callback_url", length = 2000)
  private String callbackUrl;

  @Column(name = "time_limit_seconds")
  private int timeLimitSeconds;

  @Column(name = "max_pages")
  private int maxPages;

  @Column(name = "page_count")
  private Integer pageCount;

  @Column(name = "pages_done")
  private Integer pagesDone;

  @Column(name = "pages_wanted")
  private Integer pagesWanted;

  @Column(name = "table_count")
  private Integer tableCount;

  @Column(name = "error_code", length = 40)
  private String errorCode;

  @Column(name = "error_detail", length = DETAIL_LENGTH)
  private String errorDetail;

  @Column(name = "error_page")
  private Integer errorPage;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "work_digest", length = 64)
  private String workDigest;

  private boolean cached;

  private boolean quarantined;

  @Column(name = "max_running")
  private int maxRunning;

  @Column(name = "tier_priority")
  private int tierPriority;

  @Column(length = 55)
  private String trace;

  @Version private int version;

  /** For Hibernate. */
  protected Extraction() {}

  Extraction(UUID id, Caller caller, Received file, Request request, Instant createdAt) {
    this.id = id;
    this.clientId = caller.clientId();
    this.status = ExtractionStatus.QUEUED;
    this.maxRunning = caller.tier().maxRunning();
    this.tierPriority = caller.tier().priority();
    this.priority = request.priority().within(tierPriority);
    this.documentName = cut(file.nameOr(request.name()), NAME_LENGTH);
    this.files = new KeptFiles(file.document());
    this.documentBytes = file.document() == null ? 0 : file.document().bytes();
    this.mode = request.mode();
    this.pageRanges = request.pages();
    this.regions = request.regions();
    this.callbackUrl = request.callbackUrl();
    this.timeLimitSeconds = (int) caller.tier().timeLimit().toSeconds();
    this.maxPages = caller.tier().maxPages();
    this.workDigest = request.workDigest(files.documentSha256());
    if (!request.keepsNothing()) {
      files.keepFor(caller.tier().sourceRetention(), caller.tier().resultRetention());
    }
    this.createdAt = createdAt;
  }

  /** One of many files of a call. */
  void joins(UUID batch, int position) {
    batchId = batch;
    batchPosition = position;
  }

  /** It is a step of what a caller follows; null if nobody does. */
  void follow(String step) {
    trace = step;
  }

  /** Keeps the document's password until the work ends. */
  void keepPassword(String sealed) {
    sealedPassword = sealed;
  }

  /** Whose turn it is: a flow a client and priority. */
  Turn turn() {
    return new Turn(clientId + "/" + priority.wire(), priority.cost(tierPriority));
  }

  void prioritize(Priority other) {
    priority = other;
  }

  /** It failed, and is to be worked again. */
  void tryAgain() {
    requeue();
    quarantined = false;
    errorCode = null;
    errorDetail = null;
    errorPage = null;
    finishedAt = null;
    files.beginAgain();
  }

  void begin(Instant now) {
    move(ExtractionStatus.RUNNING);
    startedAt = now;
  }

  void requeue() {
    move(ExtractionStatus.QUEUED);
    pagesDone = null;
    startedAt = null;
  }

  void succeed(Finding finding, Instant now) {
    move(ExtractionStatus.SUCCEEDED);
    pageCount = finding.pageCount();
    pagesDone = finding.pagesDone();
    pagesWanted = finding.pagesDone();
    tableCount = finding.tableCount();
    files.found(finding.result());
    end(now);
  }

  /** Its result was known: it ends as it is accepted. */
  void reuse(Finding finding) {
    cached = true;
    begin(createdAt);
    succeed(finding, createdAt);
  }

  /** What it found, with a copy of its result. */
  Finding finding(StoredFile copy) {
    return new Finding(pageCount, pagesDone, tableCount, copy);
  }

  /** Its workers died on it. */
  void quarantine(Problem problem, Instant now) {
    quarantined = true;
    fail(problem, now);
  }

  void fail(Problem problem, Instant now) {
    move(ExtractionStatus.FAILED);
    errorCode = problem.code();
    errorDetail = cut(problem.detail(), DETAIL_LENGTH);
    errorPage = problem.page();
    end(now);
  }

  void cancel(Instant now) {
    move(ExtractionStatus.CANCELLED);
    end(now);
  }

  private void end(Instant now) {
    finishedAt = now;
    sealedPassword = null;
    files.end(now);
  }

  /** Its document and its result. */
  KeptFiles files() {
    return files;
  }

  private void move(ExtractionStatus next) {
    if (!status.canBecome(next)) {
      throw new IllegalStateException(id + " is " + status + " and cannot become " + next);
    }
    status = next;
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, splitsPair ? length - 1 : length);
  }

  UUID id() {
    return id;
  }

  UUID clientId() {
    return clientId;
  }

  ExtractionStatus status() {
    return status;
  }

  Instant startedAt() {
    return startedAt;
  }

  String workDigest() {
    return workDigest;
  }

  Priority priority() {
    return priority;
  }

  int maxRunning() {
    return maxRunning;
  }

  int maxPages() {
    return maxPages;
  }

  Task task() {
    return new Task(
        id,
        clientId,
        documentName,
        files.document(),
        files.documentSha256(),
        new Task.Options(mode, pageRanges, regions, sealedPassword),
        new Task.Limits(maxPages, Duration.ofSeconds(timeLimitSeconds), files.keepsNoSource()),
        Duration.between(createdAt, startedAt),
        trace);
  }

  ExtractionChanged changed() {
    return new ExtractionChanged(summary(null), clientId, callbackUrl);
  }

  Request request() {
    return new Request(
        documentName, mode, pageRanges, regions, priority, null, null, Handling.USUAL);
  }

  ExtractionSummary summary(String clientName) {
    return new ExtractionSummary(
        id,
        clientName,
        documentName,
        status,
        pageCount,
        tableCount,
        millis(createdAt, startedAt),
        millis(startedAt, finishedAt),
        createdAt,
        finishedAt,
        errorCode);
  }

  ExtractionView view(String clientName) {
    Problem problem = errorCode == null ? null : new Problem(errorCode, errorDetail, errorPage);
    return new ExtractionView(
        summary(clientName),
        documentBytes,
        files.documentSha256(),
        timeLimitSeconds,
        new ExtractionView.Handled(priority, cached, quarantined),
        new ExtractionView.Progress(pagesDone, pagesWanted, null, null),
        problem);
  }

  private static Long millis(Instant from, Instant to) {
    return from == null || to == null ? null : Duration.between(from, to).toMillis();
  }
}
