package io.tabularium.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.account.Caller;
import io.tabularium.account.Rates;
import io.tabularium.account.Scope;
import io.tabularium.account.TestClock;
import io.tabularium.account.TestDatabase;
import io.tabularium.account.Tier;
import io.tabularium.account.TierName;
import io.tabularium.metric.Kind;
import io.tabularium.metric.Meters;
import io.tabularium.metric.Series;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import io.tabularium.storage.StoredFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D-07: a document is kept for an hour after its work, a result for as long as the tier says. */
class RetentionTest {

  private static final Duration SOURCE = Duration.ofHours(1);
  private static final Duration RESULT = Duration.ofDays(1);
  private static final UUID CLIENT = new UUID(0, 1);

  @TempDir private Path folder;
  private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
  private final TestDatabase database =
      new TestDatabase(Extraction.class, Batch.class, SubmissionKey.class);
  private final Meters meters = new Meters();
  private FileStore files;
  private Retention retention;
  private OrphanSweep orphans;

  @BeforeEach
  void begin() {
    files = new FileStore(folder, "node");
    RetentionRepository rows = new RetentionRepository(database.entities());
    retention = TestRetention.retention(database.entities(), files, meters, clock, rows);
    orphans = TestRetention.orphans(files, meters, clock, rows);
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
            SOURCE,
            RESULT,
            Duration.ofSeconds(1),
            0);
    return new Caller(CLIENT, "c", null, tier, Set.of(Scope.EXTRACT));
  }

  private StoredFile file(Shelf shelf) {
    return files.keep(shelf, out -> out.write(1));
  }

  /** One that has just succeeded. */
  private UUID succeeded(StoredFile document, StoredFile result) {
    UUID id = UUID.randomUUID();
    database.run(
        () -> {
          Received file = new Received("a.pdf", document, null);
          Extraction extraction =
              new Extraction(id, caller(), file, Request.parse(Map.of()), clock.instant());
          extraction.begin(clock.instant());
          extraction.succeed(new Finding(1, 1, 1, result), clock.instant());
          database.entities().persist(extraction);
        });
    return id;
  }

  private boolean isKept(Shelf shelf, StoredFile file) {
    return files.path(shelf, file.name()).toFile().exists();
  }

  private void sweep() {
    database.run(retention::run);
  }

  @Test
  void theDocumentGoesAfterItsHourAndTheResultStays() {
    StoredFile document = file(Shelf.DOCUMENTS);
    StoredFile result = file(Shelf.RESULTS);
    UUID id = succeeded(document, result);
    clock.pass(SOURCE);
    sweep();
    assertThat(isKept(Shelf.DOCUMENTS, document)).isTrue();
    clock.pass(Duration.ofSeconds(1));
    sweep();
    assertThat(isKept(Shelf.DOCUMENTS, document)).isFalse();
    assertThat(isKept(Shelf.RESULTS, result)).isTrue();
    Extraction row = database.inTransaction(() -> database.entities().find(Extraction.class, id));
    assertThat(row.files().document()).isNull();
    assertThat(row.files().result()).isEqualTo(result.name());
  }

  @Test
  void theResultGoesWhenItsTimeIsOverAndItsRowStays() {
    StoredFile result = file(Shelf.RESULTS);
    UUID id = succeeded(file(Shelf.DOCUMENTS), result);
    clock.pass(RESULT.plusSeconds(1));
    sweep();
    assertThat(isKept(Shelf.RESULTS, result)).isFalse();
    Extraction row = database.inTransaction(() -> database.entities().find(Extraction.class, id));
    assertThat(row.status()).isEqualTo(ExtractionStatus.SUCCEEDED);
    assertThat(row.files().result()).isNull();
  }

  @Test
  void moreThanOneStepOfThemGoesInOneRun() {
    StoredFile last = null;
    for (int i = 0; i < 201; i++) {
      last = file(Shelf.DOCUMENTS);
      succeeded(last, file(Shelf.RESULTS));
    }
    clock.pass(RESULT.plusSeconds(1));
    sweep();
    assertThat(isKept(Shelf.DOCUMENTS, last)).isFalse();
  }

  @Test
  void aKeyIsForgottenAfterADay() {
    StoredFile document = file(Shelf.DOCUMENTS);
    Submission submission =
        new Submission(
            List.of(new Received("a.pdf", document, null)),
            Request.parse(Map.of()),
            false,
            "key",
            null);
    SubmissionKey key =
        new SubmissionKey(submission.keyDigest(CLIENT), submission, CLIENT, clock.instant());
    database.run(() -> database.entities().persist(key));
    clock.pass(SubmissionKey.KEPT.plusSeconds(1));
    sweep();
    assertThat(database.dump()).doesNotContain(submission.keyDigest(CLIENT));
  }

  /** Makes a file as old as one that a dead node left behind a while ago. */
  private void age(Shelf shelf, StoredFile file) {
    Instant then = clock.instant().minus(Duration.ofDays(2));
    assertThat(files.path(shelf, file.name()).toFile().setLastModified(then.toEpochMilli()))
        .isTrue();
  }

  @Test
  void aFileThatNoRowRefersToGoesOnceItIsOldEnough() {
    StoredFile document = file(Shelf.DOCUMENTS);
    StoredFile result = file(Shelf.RESULTS);
    succeeded(document, result);
    StoredFile lost = file(Shelf.RESULTS);
    StoredFile young = file(Shelf.DOCUMENTS);
    for (StoredFile old : List.of(result, lost)) {
      age(Shelf.RESULTS, old);
    }
    age(Shelf.DOCUMENTS, document);
    clock.pass(Duration.ofHours(1));
    assertThat(database.inTransaction(orphans::sweep)).isEqualTo(new OrphanSweep.Found(1, 0));
    assertThat(isKept(Shelf.RESULTS, lost)).isFalse();
    assertThat(isKept(Shelf.RESULTS, result)).isTrue();
    assertThat(isKept(Shelf.DOCUMENTS, document)).isTrue();
    assertThat(isKept(Shelf.DOCUMENTS, young)).isTrue();
    assertThat(meters.totals().get(new Series(Kind.SWEEP, "orphan")).count()).isEqualTo(1);
  }

  @Test
  void whatAWorkerShowedBeforeItDiedGoes() {
    StoredFile old = file(Shelf.PAGES);
    StoredFile young = file(Shelf.PAGES);
    age(Shelf.PAGES, old);
    assertThat(database.inTransaction(orphans::sweep)).isEqualTo(new OrphanSweep.Found(1, 0));
    assertThat(isKept(Shelf.PAGES, old)).isFalse();
    assertThat(isKept(Shelf.PAGES, young)).isTrue();
  }

  @Test
  void aRowWhoseFilesAreGoneForgetsThem() {
    StoredFile document = file(Shelf.DOCUMENTS);
    StoredFile result = file(Shelf.RESULTS);
    UUID id = succeeded(document, result);
    files.erase(Shelf.DOCUMENTS, document.name());
    files.erase(Shelf.RESULTS, result.name());
    assertThat(database.inTransaction(orphans::sweep)).isEqualTo(new OrphanSweep.Found(0, 2));
    Extraction row = database.inTransaction(() -> database.entities().find(Extraction.class, id));
    assertThat(row.files().document()).isNull();
    assertThat(row.files().result()).isNull();
  }

  @Test
  void aFileThatCannotBeErasedIsToldAndTriedAgain() throws IOException {
    StoredFile document = file(Shelf.DOCUMENTS);
    UUID id = succeeded(document, file(Shelf.RESULTS));
    Path place = files.path(Shelf.DOCUMENTS, document.name());
    Files.delete(place);
    Files.createDirectories(place.resolve("in-the-way"));
    clock.pass(SOURCE.plusSeconds(1));
    sweep();
    Extraction row = database.inTransaction(() -> database.entities().find(Extraction.class, id));
    assertThat(row.files().document()).isNotNull();
    Files.delete(place.resolve("in-the-way"));
    sweep();
    row = database.inTransaction(() -> database.entities().find(Extraction.class, id));
    assertThat(row.files().document()).isNull();
    assertThat(meters.totals().get(new Series(Kind.SWEEP, "document")).count()).isEqualTo(2);
  }
}
