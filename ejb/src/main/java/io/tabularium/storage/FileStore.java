package io.tabularium.storage;

import io.tabularium.fault.Breakers;
import io.tabularium.fault.StorageGuard;
import io.tabularium.metric.Kind;
import io.tabularium.metric.Meters;
import io.tabularium.metric.Outcome;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Keeps bytes as files, in the data folder or in a bucket. A file is written aside and comes into
 * its place when it is whole, so that no half file is ever seen; whatever goes wrong, nothing is
 * left behind.
 */
@ApplicationScoped
public class FileStore {

  private static final Logger LOG = Logger.getLogger(FileStore.class.getName());

  private static final String ASIDE = "incoming";
  private static final int BUFFER_BYTES = 64 * 1024;

  private static final String COPIES = "copies";

  private Path root;
  private Path aside;
  private Path copies;
  private Depot depot;
  private StorageGuard guard;
  private Meters meters;

  /** For the container's proxy. */
  protected FileStore() {}

  /** One where the settings say. */
  @Inject
  public FileStore(Settings settings, StorageGuard guard, Meters meters) {
    this(settings.files(), settings.get(Setting.NODE));
    this.guard = guard;
    this.meters = meters;
    String bucket = settings.get(Setting.S3_BUCKET);
    if (!bucket.isEmpty()) {
      this.depot = new BucketDepot(Buckets.client(settings), bucket, copies);
    }
  }

  /**
   * A store under {@code root}.
   *
   * @param node name of this node among those that share it
   */
  public FileStore(Path root, String node) {
    this.root = root.toAbsolutePath();
    this.aside = this.root.resolve(ASIDE).resolve(node);
    this.copies = this.root.resolve(COPIES).resolve(node);
    this.depot = new FolderDepot(this.root);
    // outside the container nobody looks at these
    this.meters = new Meters();
    this.guard = new StorageGuard(new Breakers(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
  }

  /** What writes a file's bytes. */
  @FunctionalInterface
  public interface Content {

    /** Writes all of them; the stream is closed by the store. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Keeps what comes out of {@code in}, up to {@code limit} bytes.
   *
   * @throws TooLargeException beyond the limit
   * @throws StorageFaultException if they cannot be written
   * @throws UncheckedIOException if reading fails
   */
  public StoredFile keep(Shelf shelf, InputStream in, long limit) {
    return keep(shelf, out -> copy(in, out, limit));
  }

  /**
   * Keeps what {@code content} writes.
   *
   * @throws StorageFaultException if it cannot be written
   */
  public StoredFile keep(Shelf shelf, Content content) {
    return keep(shelf, UUID.randomUUID(), content);
  }

  /**
   * Keeps what {@code content} writes under a name that is known to who shall find it, in the place
   * of what lay there.
   *
   * @throws StorageFaultException if it cannot be written
   * @throws UncheckedIOException if {@code content} fails
   */
  public StoredFile keep(Shelf shelf, UUID name, Content content) {
    Path half = aside.resolve(shelf.file(name));
    try {
      String digest = write(half, content);
      long bytes = Files.size(half);
      take(shelf, name, half);
      return new StoredFile(name, bytes, digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HalfFile.forget(half);
    }
  }

  private void take(Shelf shelf, UUID name, Path whole) {
    ask(
        () -> {
          depot.take(shelf, name, whole);
          return null;
        });
  }

  /**
   * A kept file to be read on this machine, for readers that need a file and not a stream. It is
   * not there if the kept one is gone; {@link #release} it when it has been read.
   */
  public Path path(Shelf shelf, UUID name) {
    return ask(() -> depot.local(shelf, name));
  }

  /**
   * The {@link #path} of a file that is still what was kept.
   *
   * @param sha256 of what was kept
   * @throws UncheckedIOException if it is not, or is not there
   */
  public Path checked(Shelf shelf, UUID name, String sha256) {
    Path file = path(shelf, name);
    long begun = System.nanoTime();
    try {
      if (!told(shelf, name, Sha256.of(file).equals(sha256), begun)) {
        release(shelf, name);
        throw new IOException("the bytes of " + shelf.word() + " " + name + " have changed");
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file's {@link #path} is no longer needed. */
  public void release(Shelf shelf, UUID name) {
    ask(
        () -> {
          depot.release(shelf, name);
          return null;
        });
  }

  /** The bytes of a kept file; empty if it is gone. The caller closes the stream. */
  public Optional<InputStream> open(Shelf shelf, UUID name) {
    return ask(() -> depot.open(shelf, name));
  }

  /**
   * The bytes of a kept file as long as they are what was kept: they are read through before the
   * first one is given. Empty if it is gone or damaged; a damaged one stays where it is, for
   * whoever can mend it. The caller closes the stream.
   *
   * @param name null for none
   * @param sha256 of what was kept; null if it is not known, then nothing is compared
   */
  public Optional<InputStream> open(Shelf shelf, UUID name, String sha256) {
    boolean sound = name != null && (sha256 == null || isSound(shelf, name, sha256));
    return sound ? open(shelf, name) : Optional.empty();
  }

  private boolean isSound(Shelf shelf, UUID name, String sha256) {
    long begun = System.nanoTime();
    try (InputStream in = open(shelf, name).orElse(null)) {
      return in != null && told(shelf, name, Sha256.of(in).equals(sha256), begun);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean told(Shelf shelf, UUID name, boolean sound, long begun) {
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    if (sound) {
      meters.record(Kind.CHECK, shelf.word(), Outcome.OK, taken);
    } else {
      meters.record(Kind.CHECK, "damaged-" + shelf.word(), Outcome.ERROR, taken);
      String message = "{0} {1} is not what was kept: it is damaged, and is not given out";
      LOG.log(Level.SEVERE, message, new Object[] {shelf.word(), name});
    }
    return sound;
  }

  /** Removes a file; false if it was not there. */
  public boolean erase(Shelf shelf, UUID name) {
    return ask(() -> depot.erase(shelf, name));
  }

  /** Whether files can be written and removed now. */
  public boolean isWritable() {
    try {
      Files.delete(Files.createTempFile(Files.createDirectories(aside), "probe", null));
      return depot.isReady();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file is there. */
  public boolean holds(Shelf shelf, UUID name) {
    return ask(() -> depot.holds(shelf, name));
  }

  /** Names of kept files that were whole before that time, told some at a time. */
  public void tellOlder(Shelf shelf, Instant before, Consumer<List<UUID>> listener) {
    ask(
        () -> {
          depot.tellOlder(shelf, before, listener);
          return null;
        });
  }

  private <T> T ask(StorageGuard.Question<T> question) {
    try {
      return guard.ask(question);
    } catch (FaultToleranceException e) {
      throw new StorageFaultException(
          new IOException("what keeps the files does not answer, and is left alone", e));
    } catch (IOException e) {
      throw new StorageFaultException(e);
    }
  }

  /** Removes what an earlier run of this node had at work when it died; gives how many. */
  public int sweepOwnHalves() {
    return sweep(aside, Instant.MAX) + sweep(copies, Instant.MAX);
  }

  /**
   * Removes what nobody has written to since {@code before}, on any node that shares the folder;
   * gives how many.
   */
  public int sweepHalves(Instant before) {
    return sweep(root.resolve(ASIDE), before) + sweep(root.resolve(COPIES), before);
  }

  private static int sweep(Path folder, Instant before) {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    int swept = 0;
    try (Stream<Path> halves = Files.walk(folder)) {
      for (Path half : halves.filter(Files::isRegularFile).toList()) {
        swept += eraseIfOlder(half, before) ? 1 : 0;
      }
      return swept;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean eraseIfOlder(Path file, Instant before) throws IOException {
    return isOlder(file, before) && Files.deleteIfExists(file);
  }

  static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException e) {
      return false; // it became whole, or was erased, meanwhile
    }
  }

  private static String write(Path file, Content content) throws IOException {
    MessageDigest digest = Sha256.start();
    try (OutputStream out = new DigestOutputStream(HalfFile.open(file), digest)) {
      content.writeTo(out);
    }
    return Sha256.hex(digest);
  }

  private static void copy(InputStream in, OutputStream out, long limit) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long total = 0;
    int read = in.read(buffer);
    while (read >= 0) {
      total += read;
      if (total > limit) {
        throw new TooLargeException(limit);
      }
      out.write(buffer, 0, read);
      read = in.read(buffer);
    }
  }
}
