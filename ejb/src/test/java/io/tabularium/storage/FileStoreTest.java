package io.tabularium.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {

  private static final byte[] BYTES = "some bytes".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

  @TempDir private Path root;
  private FileStore store;

  @BeforeEach
  void open() {
    store = new FileStore(root, "node-1");
  }

  @Test
  void whatIsKeptComesBackWithItsDigest() throws IOException {
    StoredFile kept = store.keep(Shelf.DOCUMENTS, new ByteArrayInputStream(BYTES), BYTES.length);
    assertThat(kept.bytes()).isEqualTo(BYTES.length);
    assertThat(kept.sha256())
        .isEqualTo("0d22cdcc10e6d049dbe1af5123d50873fdfc1a4f58306e58cb6241be9472014d");
    try (InputStream in = store.open(Shelf.DOCUMENTS, kept.name()).orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(BYTES);
    }
    assertThat(store.open(Shelf.RESULTS, kept.name())).isEmpty();
  }

  @Test
  void whatHasChangedWhereItLiesIsNotRead() throws IOException {
    StoredFile kept = store.keep(Shelf.DOCUMENTS, out -> out.write(BYTES));
    Path file = store.checked(Shelf.DOCUMENTS, kept.name(), kept.sha256());
    assertThat(file).hasBinaryContent(BYTES);
    Files.write(file, new byte[] {0}, StandardOpenOption.APPEND);
    assertThatThrownBy(() -> store.checked(Shelf.DOCUMENTS, kept.name(), kept.sha256()))
        .hasMessageContaining("have changed");
  }

  @Test
  void whatHasGoneIsAFaultAndNoDamagedDocument() throws IOException {
    StoredFile kept = store.keep(Shelf.DOCUMENTS, out -> out.write(BYTES));
    assertThat(store.erase(Shelf.DOCUMENTS, kept.name())).isTrue();
    assertThatThrownBy(() -> store.checked(Shelf.DOCUMENTS, kept.name(), kept.sha256()))
        .hasCauseInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldFromAReaderThatFails() throws IOException {
    InputStream broken = InputStream.nullInputStream();
    broken.close();
    assertThatThrownBy(() -> store.keep(Shelf.DOCUMENTS, broken, BYTES.length))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("closed");
    StoredFile kept = store.keep(Shelf.DOCUMENTS, out -> out.write(BYTES));
    Path away = root.resolveSibling(root.getFileName() + "-away");
    Files.move(root, away);
    Files.createFile(root);
    assertThatThrownBy(() -> store.keep(Shelf.DOCUMENTS, out -> out.write(BYTES)))
        .isInstanceOf(StorageFaultException.class);
    assertThatThrownBy(() -> store.open(Shelf.DOCUMENTS, kept.name()))
        .isInstanceOf(StorageFaultException.class);
    assertThat(store.isWritable()).isFalse();
    Files.delete(root);
    Files.move(away, root);
    assertThat(store.isWritable()).isTrue();
    assertThat(store.checked(Shelf.DOCUMENTS, kept.name(), kept.sha256())).hasBinaryContent(BYTES);
  }

  @Test
  void aDamagedResultIsNotGivenAndItsNeighbourIs() throws IOException {
    StoredFile damaged = store.keep(Shelf.RESULTS, out -> out.write(BYTES));
    StoredFile sound = store.keep(Shelf.RESULTS, out -> out.write(BYTES));
    flip(store.path(Shelf.RESULTS, damaged.name()));
    assertThat(store.open(Shelf.RESULTS, damaged.name(), damaged.sha256())).isEmpty();
    assertThat(store.holds(Shelf.RESULTS, damaged.name())).isTrue();
    try (InputStream in = store.open(Shelf.RESULTS, sound.name(), sound.sha256()).orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(BYTES);
    }
  }

  @Test
  void aResultThatLostItsEndIsNotGiven() throws IOException {
    StoredFile kept = store.keep(Shelf.RESULTS, out -> out.write(BYTES));
    Files.write(store.path(Shelf.RESULTS, kept.name()), Arrays.copyOf(BYTES, BYTES.length - 1));
    assertThat(store.open(Shelf.RESULTS, kept.name(), kept.sha256())).isEmpty();
  }

  @Test
  void whatIsGoneAndWhatWasNeverThereAreEmpty() {
    StoredFile kept = store.keep(Shelf.RESULTS, out -> out.write(BYTES));
    store.erase(Shelf.RESULTS, kept.name());
    assertThat(store.open(Shelf.RESULTS, kept.name(), kept.sha256())).isEmpty();
    assertThat(store.open(Shelf.RESULTS, null, null)).isEmpty();
  }

  @Test
  void whatWasKeptBeforeItsDigestWasNotedIsGivenAsItIs() throws IOException {
    StoredFile kept = store.keep(Shelf.RESULTS, out -> out.write(BYTES));
    try (InputStream in = store.open(Shelf.RESULTS, kept.name(), null).orElseThrow()) {
      assertThat(in.readAllBytes()).isEqualTo(BYTES);
    }
  }

  /** One bit of the file turns, as on a disk that is worn out. */
  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  @Test
  void tooMuchLeavesNothing() {
    assertThatThrownBy(
            () -> store.keep(Shelf.DOCUMENTS, new ByteArrayInputStream(BYTES), BYTES.length - 1))
        .isInstanceOf(TooLargeException.class);
    assertThat(files()).isZero();
  }

  @Test
  void aBrokenStreamLeavesNothing() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("cable cut");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            throw new IOException("cable cut");
          }
        };
    assertThatThrownBy(() -> store.keep(Shelf.DOCUMENTS, broken, BYTES.length))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(files()).isZero();
  }

  @Test
  void whatIsErasedIsGoneAndSaysSoOnce() {
    UUID name = store.keep(Shelf.RESULTS, out -> out.write(BYTES)).name();
    assertThat(store.erase(Shelf.RESULTS, name)).isTrue();
    assertThat(store.erase(Shelf.RESULTS, name)).isFalse();
    assertThat(files()).isZero();
  }

  @Test
  void aNodeSweepsItsOwnHalvesAndNoOthers() throws IOException {
    half("node-1", NOON);
    half("node-2", NOON);
    store.keep(Shelf.RESULTS, out -> out.write(BYTES));
    assertThat(store.sweepOwnHalves()).isEqualTo(1);
    assertThat(files()).isEqualTo(2);
    assertThat(store.sweepOwnHalves()).isZero();
  }

  @Test
  void oldHalvesOfAnyNodeAreSwept() throws IOException {
    half("node-1", NOON);
    half("node-2", NOON.minusSeconds(1));
    assertThat(store.sweepHalves(NOON)).isEqualTo(1);
    assertThat(files()).isEqualTo(1);
  }

  private void half(String node, Instant written) throws IOException {
    Path folder = Files.createDirectories(root.resolve("incoming").resolve(node));
    Path half = Files.write(folder.resolve(UUID.randomUUID() + ".pdf"), BYTES);
    Files.setLastModifiedTime(half, FileTime.from(written));
  }

  private long files() {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
