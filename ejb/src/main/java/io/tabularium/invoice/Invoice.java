package io.tabularium.invoice;

import io.tabularium.account.Caller;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.KeptFiles;
import io.tabularium.extraction.Problem;
import io.tabularium.extraction.Request;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.invoice.model.InvoiceState;
import io.tabularium.invoice.model.Reading;
import io.tabularium.storage.StoredFile;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An invoice on its way from the document to the decision. */
@Entity
@Table(name = "invoice")
class Invoice {

  private static final int NAME_LENGTH = 255;
  private static final int NUMBER_LENGTH = 100;
  private static final int DETAIL_LENGTH = 500;

  /** The column holds so many digits before the point. */
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);

  @Id private UUID id;

  @Column(name = "client_id")
  private UUID clientId;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private ExtractionStatus status;

  @Enumerated(EnumType.STRING)
  @Column(length = 10)
  private InvoiceState state;

  @Column(name = "document_name", length = NAME_LENGTH)
  private String documentName;

  @Column(name = "document_bytes")
  private long documentBytes;

  @Embedded
  @AttributeOverride(name = "result", column = @Column(name = "content_file"))
  @AttributeOverride(name = "resultSha256", column = @Column(name = "content_sha256", length = 64))
  private KeptFiles files;

  @Column(name = "page_ranges", length = 1000)
  private String pageRanges;

  @Column(name = "time_limit_seconds")
  private int timeLimitSeconds;

  @Column(name = "max_pages")
  private int maxPages;

  @Column(name = "page_count")
  private Integer pageCount;

  @Column(name = "seller_name", length = NAME_LENGTH)
  private String sellerName;

  @Column(name = "invoice_number", length = NUMBER_LENGTH)
  private String invoiceNumber;

  @Column(name = "issue_date")
  private LocalDate issueDate;

  @Column(name = "gross_total", precision = 19, scale = 4)
  private BigDecimal grossTotal;

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

  @Column(length = 55)
  private String trace;

  @Version private int version;

  /** For Hibernate. */
  protected Invoice() {}

  Invoice(UUID id, Caller caller, StoredFile document, Request request, Instant createdAt) {
    this.id = id;
    this.clientId = caller.clientId();
    this.status = ExtractionStatus.QUEUED;
    this.documentName = cut(request.name(), NAME_LENGTH);
    this.documentBytes = document.bytes();
    this.files = new KeptFiles(document);
    if (!request.keepsNothing()) {
      // the page stands beside its fields for as long as they can be reviewed
      Duration kept = caller.tier().resultRetention();
      files.keepFor(kept, kept);
    }
    this.pageRanges = request.pages();
    this.timeLimitSeconds = (int) caller.tier().timeLimit().toSeconds();
    this.maxPages = caller.tier().maxPages();
    this.createdAt = createdAt;
  }

  /** It is a step of what a caller follows; null if nobody does. */
  void follow(String step) {
    trace = step;
  }

  void begin(Instant now) {
    move(ExtractionStatus.RUNNING);
    startedAt = now;
  }

  void requeue() {
    move(ExtractionStatus.QUEUED);
    startedAt = null;
  }

  void succeed(int pages, InvoiceContent content, StoredFile file, Instant now) {
    move(ExtractionStatus.SUCCEEDED);
    pageCount = pages;
    finishedAt = now;
    tell(content, file, now);
  }

  /** Takes over a new content, kept from now on; the caller erases the file of the old one. */
  void tell(InvoiceContent content, StoredFile file, Instant now) {
    files.found(file);
    files.end(now);
    state = InvoiceState.of(content.findings());
    if (!files.givesResultOnce()) {
      list(content.reading());
    }
  }

  private void list(Reading reading) {
    sellerName = cut(reading.value(FieldName.SELLER_NAME), NAME_LENGTH);
    invoiceNumber = cut(reading.value(FieldName.INVOICE_NUMBER), NUMBER_LENGTH);
    String issued = reading.value(FieldName.ISSUE_DATE);
    issueDate = issued == null ? null : LocalDate.parse(issued);
    BigDecimal gross = reading.amount(FieldName.GROSS_TOTAL);
    grossTotal = gross == null || gross.abs().compareTo(LARGEST) >= 0 ? null : gross;
  }

  /** Somebody decides, whatever the rules say; it is kept from now on. */
  void decide(InvoiceState decision, Instant now) {
    state = decision;
    files.end(now);
  }

  void fail(Problem problem, Instant now) {
    move(ExtractionStatus.FAILED);
    errorCode = problem.code();
    errorDetail = cut(problem.detail(), DETAIL_LENGTH);
    errorPage = problem.page();
    finishedAt = now;
    files.end(now);
  }

  private void move(ExtractionStatus next) {
    if (!status.canBecome(next)) {
      throw new IllegalStateException(id + " is " + status + " and cannot become " + next);
    }
    status = next;
  }

  private static String cut(String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
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

  /** Its document and its content. */
  KeptFiles files() {
    return files;
  }

  InvoiceTask task() {
    return new InvoiceTask(
        id,
        clientId,
        new InvoiceTask.Document(files.document(), files.documentSha256(), files.keepsNoSource()),
        pageRanges,
        maxPages,
        Duration.ofSeconds(timeLimitSeconds),
        trace);
  }

  InvoiceSummary summary() {
    InvoiceSummary.Document document =
        new InvoiceSummary.Document(documentName, files.documentSha256(), documentBytes, pageCount);
    InvoiceSummary.Head head =
        new InvoiceSummary.Head(sellerName, invoiceNumber, issueDate, grossTotal);
    Problem problem = errorCode == null ? null : new Problem(errorCode, errorDetail, errorPage);
    return new InvoiceSummary(id, status, state, document, head, createdAt, finishedAt, problem);
  }
}
