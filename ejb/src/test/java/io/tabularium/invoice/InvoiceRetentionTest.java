package io.tabularium.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.account.Caller;
import io.tabularium.account.Rates;
import io.tabularium.account.Scope;
import io.tabularium.account.TestClock;
import io.tabularium.account.TestDatabase;
import io.tabularium.account.Tier;
import io.tabularium.account.TierName;
import io.tabularium.extraction.Request;
import io.tabularium.extraction.TestRetention;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.invoice.model.InvoiceState;
import io.tabularium.invoice.model.Reading;
import io.tabularium.metric.Kind;
import io.tabularium.metric.Meters;
import io.tabularium.metric.Series;
import io.tabularium.storage.FileOwner;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import io.tabularium.storage.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D-07 for invoices: page and content are kept for as long as the tier keeps results. */
class InvoiceRetentionTest {

  private static final Duration RESULT = Duration.ofDays(1);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final UUID CLIENT = new UUID(0, 1);
  private static final InvoiceContent CONTENT =
      new InvoiceContent(
          new Reading(
              Map.of(FieldName.INVOICE_NUMBER, new Field("RE-17", "RE-17", 0, null, 1, "read")),
              List.of(),
              List.of()),
          null,
          List.of());

  @TempDir private Path folder;
  private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
  private final TestDatabase database = new TestDatabase(Invoice.class);
  private final Meters meters = new Meters();
  private FileStore files;
  private InvoiceFiles contents;
  private InvoiceRetentionRepository rows;

  @BeforeEach
  void begin() {
    files = new FileStore(folder, "node");
    contents = new InvoiceFiles(files);
    rows = new InvoiceRetentionRepository(database.entities());
    database.execute(
        "insert into client (id, name, tier, created_at, version)"
            + " values (X'00000000000000000000000000000001', 'c', 'FREE', now(), 0)");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Caller caller() {
    Tier tier =
        new Tier(
            TierName.FREE,
            new Rates(1, 1, 1, 1, 1, 1),
            1,
            1,
            1,
            1,
            1,
            1,
            Duration.ofHours(1),
            RESULT,
            SECOND,
            0);
    return new Caller(CLIENT, "c", null, tier, Set.of(Scope.EXTRACT));
  }

  /** One that has just been read. */
  private Invoice read(Map<String, String> options) {
    UUID id = UUID.randomUUID();
    StoredFile document = files.keep(Shelf.DOCUMENTS, out -> out.write(1));
    Request request = Request.parse(options).withName("a.pdf");
    Invoice invoice = new Invoice(id, caller(), document, request, clock.instant());
    invoice.follow("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    invoice.begin(clock.instant());
    contents.keep(
        CONTENT,
        file -> {
          invoice.succeed(1, CONTENT, file, clock.instant());
          return true;
        });
    database.run(() -> database.entities().persist(invoice));
    return invoice;
  }

  @Test
  void itsWorkIsPartOfTheTraceThatBroughtIt() {
    assertThat(row(read(Map.of())).task().who())
        .containsEntry("trace", "0af7651916cd43dd8448eb211c80319c")
        .containsEntry("client", CLIENT.toString());
  }

  private void sweep() {
    database.run(TestRetention.retention(database.entities(), files, meters, clock, rows)::run);
  }

  private Invoice row(Invoice invoice) {
    return database.inTransaction(() -> database.entities().find(Invoice.class, invoice.id()));
  }

  private boolean isKept(Shelf shelf, UUID file) {
    return files.holds(shelf, file);
  }

  @Test
  void pageAndContentStayForAsLongAsResultsDoAndGoTogether() {
    Invoice invoice = read(Map.of());
    clock.pass(RESULT);
    sweep();
    assertThat(isKept(Shelf.DOCUMENTS, invoice.files().document())).isTrue();
    assertThat(contents.read(row(invoice).files())).isEqualTo(CONTENT);
    clock.pass(SECOND);
    sweep();
    assertThat(isKept(Shelf.DOCUMENTS, invoice.files().document())).isFalse();
    assertThat(isKept(Shelf.RESULTS, invoice.files().result())).isFalse();
    Invoice left = row(invoice);
    assertThat(left.files().document()).isNull();
    assertThat(left.files().result()).isNull();
    assertThat(contents.read(left.files())).isEqualTo(InvoiceContent.NONE);
    assertThat(left.summary().head().invoiceNumber()).isEqualTo("RE-17");
    assertThat(meters.totals().get(new Series(Kind.SWEEP, "document")).count()).isEqualTo(1);
    assertThat(meters.totals().get(new Series(Kind.SWEEP, "result")).count()).isEqualTo(1);
  }

  @Test
  void aDecisionIsKeptForItsOwnTime() {
    Invoice invoice = read(Map.of());
    clock.pass(RESULT);
    database.run(
        () ->
            database
                .entities()
                .find(Invoice.class, invoice.id())
                .decide(InvoiceState.VALID, clock.instant()));
    clock.pass(RESULT);
    sweep();
    assertThat(contents.read(row(invoice).files())).isEqualTo(CONTENT);
    clock.pass(SECOND);
    sweep();
    assertThat(row(invoice).files().result()).isNull();
  }

  @Test
  void whereNothingIsKeptNothingStandsInTheRowAndTheContentWaitsTenMinutes() {
    Invoice invoice = read(Map.of("keep", "nothing"));
    assertThat(invoice.task().document().passing()).isTrue();
    assertThat(invoice.summary().head().invoiceNumber()).isNull();
    clock.pass(Duration.ofMinutes(10));
    sweep();
    assertThat(isKept(Shelf.DOCUMENTS, invoice.files().document())).isFalse();
    assertThat(contents.read(row(invoice).files())).isEqualTo(CONTENT);
    clock.pass(SECOND);
    sweep();
    assertThat(row(invoice).files().result()).isNull();
  }

  @Test
  void moreThanOneStepOfThemGoesInOneRun() {
    Invoice last = null;
    for (int made = 0; made < 201; made++) {
      last = read(Map.of());
    }
    clock.pass(RESULT.plus(SECOND));
    sweep();
    assertThat(row(last).files().result()).isNull();
    assertThat(isKept(Shelf.RESULTS, last.files().result())).isFalse();
  }

  @Test
  void aCorrectionThatComesDuringTheSweepKeepsItsNewFile() {
    Invoice invoice = read(Map.of());
    UUID other = UUID.randomUUID();
    clock.pass(RESULT.plus(SECOND));
    List<FileOwner.Kept> due =
        database.inTransaction(() -> rows.due(Shelf.RESULTS, clock.instant(), 1));
    database.run(
        () ->
            database
                .entities()
                .find(Invoice.class, invoice.id())
                .tell(CONTENT, new StoredFile(other, 1, "0"), clock.instant()));
    database.run(() -> rows.forget(Shelf.RESULTS, due.get(0)));
    assertThat(row(invoice).files().result()).isEqualTo(other);
  }

  @Test
  void aDamagedContentIsNotRead() throws IOException {
    Invoice invoice = read(Map.of());
    Path file = files.path(Shelf.RESULTS, invoice.files().result());
    Files.writeString(file, " ", StandardOpenOption.APPEND);
    assertThat(contents.read(row(invoice).files())).isEqualTo(InvoiceContent.NONE);
  }

  @Test
  void aReferenceToAFileThatIsGoneIsForgotten() {
    Invoice invoice = read(Map.of());
    files.erase(Shelf.RESULTS, invoice.files().result());
    database.run(TestRetention.orphans(files, meters, clock, rows)::run);
    assertThat(row(invoice).files().result()).isNull();
    assertThat(row(invoice).files().document()).isNotNull();
  }
}
