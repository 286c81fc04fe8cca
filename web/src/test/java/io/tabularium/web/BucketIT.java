package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.fault.Breakers;
import io.tabularium.fault.StorageGuard;
import io.tabularium.metric.Meters;
import io.tabularium.setting.Settings;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import io.tabularium.storage.StorageFaultException;
import io.tabularium.storage.StoredFile;
import io.tabularium.storage.TooLargeException;
import io.tabularium.web.Api.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are kept by a server of the S3 protocol in the folder's stead. */
class BucketIT {

  private static final byte[] BYTES = "some bytes".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private BucketServer buckets;
  private FileStore store;

  @BeforeEach
  void open() throws IOException {
    buckets = new BucketServer(Files.createDirectory(folder.resolve("buckets")));
    store = store(Map.of());
  }

  @AfterEach
  void close() {
    buckets.close();
  }

  private FileStore store(Map<String, String> others) {
    Map<String, String> settings = new HashMap<>(buckets.settings());
    settings.put("tabularium.data", folder.resolve("node").toString());
    settings.putAll(others);
    return new FileStore(
        new Settings(name -> Optional.ofNullable(settings.get(name))),
        new StorageGuard(new Breakers(Clock.systemUTC())),
        new Meters());
  }

  private long localFiles() {
    Path local = folder.resolve("node");
    if (!Files.exists(local)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(local)) {
      return files.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFileGoesThereAndComesBackAndGoesAway() throws IOException {
    StoredFile kept = store.keep(Shelf.DOCUMENTS, new ByteArrayInputStream(BYTES), BYTES.length);
    assertThat(buckets.file(kept.name().toString())).hasBinaryContent(BYTES);
    assertThat(localFiles()).isZero();
    try (InputStream in = store.open(Shelf.DOCUMENTS, kept.name()).orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(BYTES);
    }
    assertThat(store.checked(Shelf.DOCUMENTS, kept.name(), kept.sha256())).hasBinaryContent(BYTES);
    store.release(Shelf.DOCUMENTS, kept.name());
    assertThat(localFiles()).isZero();
    assertThat(store.holds(Shelf.DOCUMENTS, kept.name())).isTrue();
    assertThat(store.open(Shelf.RESULTS, kept.name())).isEmpty();
    store.path(Shelf.DOCUMENTS, kept.name());
    assertThat(store.erase(Shelf.DOCUMENTS, kept.name())).isTrue();
    assertThat(store.erase(Shelf.DOCUMENTS, kept.name())).isFalse();
    assertThat(store.holds(Shelf.DOCUMENTS, kept.name())).isFalse();
    assertThat(store.open(Shelf.DOCUMENTS, kept.name())).isEmpty();
    assertThat(store.path(Shelf.DOCUMENTS, kept.name())).doesNotExist();
    assertThat(buckets.filesKept() + localFiles()).isZero();
  }

  @Test
  void whatIsTooLargeOrHasChangedIsRefused() throws IOException {
    assertThatThrownBy(
            () -> store.keep(Shelf.DOCUMENTS, new ByteArrayInputStream(BYTES), BYTES.length - 1))
        .isInstanceOf(TooLargeException.class);
    assertThat(buckets.filesKept() + localFiles()).isZero();
    StoredFile kept = store.keep(Shelf.DOCUMENTS, out -> out.write(BYTES));
    StoredFile other = store.keep(Shelf.DOCUMENTS, out -> out.write(1));
    assertThatThrownBy(() -> store.checked(Shelf.DOCUMENTS, kept.name(), other.sha256()))
        .hasMessageContaining("have changed");
    assertThat(localFiles()).isZero();
  }

  @Test
  void whatIsOldIsToldShelfByShelf() throws IOException {
    StoredFile old = store.keep(Shelf.RESULTS, out -> out.write(BYTES));
    store.keep(Shelf.RESULTS, out -> out.write(BYTES));
    store.keep(Shelf.DOCUMENTS, out -> out.write(BYTES));
    Instant then = Instant.parse("2020-01-01T12:00:00Z");
    Files.setLastModifiedTime(buckets.file(old.name().toString()), FileTime.from(then));
    List<UUID> told = new ArrayList<>();
    store.tellOlder(Shelf.RESULTS, then.plusSeconds(1), told::addAll);
    assertThat(told).containsExactly(old.name());
  }

  @Test
  void aBucketThatDoesNotAnswerIsNoLostFile() throws IOException {
    StoredFile kept = store.keep(Shelf.RESULTS, out -> out.write(BYTES));
    assertThat(store.isWritable()).isTrue();
    for (Map<String, String> wrong :
        List.of(
            Map.of("tabularium.s3.bucket", "another"),
            Map.of("tabularium.s3.secret.key", "wrong"))) {
      FileStore misled = store(wrong);
      assertThat(misled.isWritable()).as(wrong.toString()).isFalse();
      assertThatThrownBy(() -> misled.holds(Shelf.RESULTS, kept.name()))
          .isInstanceOf(UncheckedIOException.class);
    }
    buckets.close();
    assertThat(store.isWritable()).isFalse();
    assertThatThrownBy(() -> store.open(Shelf.RESULTS, kept.name()))
        .isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> store.keep(Shelf.RESULTS, out -> out.write(BYTES)))
        .isInstanceOf(StorageFaultException.class);
    assertThat(localFiles()).isZero();
  }

  @Test
  void aNodeWorksWithIt() throws IOException {
    Map<String, String> environment = new HashMap<>();
    buckets
        .settings()
        .forEach(
            (name, value) ->
                environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
    try (RunningServer server = RunningServer.start(environment)) {
      Api api = new Api(server, RunningServer.KEY);
      Answer answer = api.submitAndWait(Pdf.sample(), "");
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(buckets.filesKept()).isEqualTo(2);
      assertThat(server.filesKept()).isZero();
      String path = "/api/v1/extractions/" + answer.id();
      assertThat(api.get(path + "/result?format=csv").text()).contains("Quarter,Orders");
      String id = api.submit(Pdf.pages(1000), "").id();
      String events = api.get("/api/v1/extractions/" + id + "/events").text();
      assertThat(events.substring(0, events.indexOf("\"status\":\"succeeded\"")))
          .contains("event: page\ndata: {\"page\":1,");
      assertThat(api.delete(path).status()).isEqualTo(204);
      assertThat(api.delete("/api/v1/extractions/" + id).status()).isEqualTo(204);
      assertThat(buckets.filesKept()).isZero();
      buckets.close();
      assertThat(api.get("/health/ready").status()).isEqualTo(503);
      assertThat(api.submit(Pdf.sample(), "").code()).isEqualTo("overloaded");
    }
  }
}
