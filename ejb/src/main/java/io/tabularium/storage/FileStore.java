package io.tabularium.storage;

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
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keeps bytes as files under the data folder. A file is written aside and moved into its place when
 * it is whole, so that no half file is ever seen; whatever goes wrong, nothing is left behind.
 */
@ApplicationScoped
public class FileStore {

  private static final String ASIDE = "incoming";
  private static final int BUFFER_BYTES = 64 * 1024;

  /** So many hexadecimal digits of a name are its sub-folder: 256 of them. */
  private static final int SUBFOLDER_DIGITS = 2;

  private Path root;
  private Path aside;

  /** For the container's proxy. */
  protected FileStore() {}

  @Inject
  FileStore(Settings settings) {
    this(settings.files(), settings.get(Setting.NODE));
  }

  /**
   * A store under {@code root}.
   *
   * @param node name of this node among those that share it
   */
  public FileStore(Path root, String node) {
    this.root = root.toAbsolutePath();
    this.aside = this.root.resolve(ASIDE).resolve(node);
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
   * @throws UncheckedIOException if reading or writing fails
   */
  public StoredFile keep(Shelf shelf, InputStream in, long limit) {
    return keep(shelf, out -> copy(in, out, limit));
  }

  /**
   * Keeps what {@code content} writes.
   *
   * @throws UncheckedIOException if writing fails
   */
  public StoredFile keep(Shelf shelf, Content content) {
    return keep(shelf, UUID.randomUUID(), content);
  }

  /**
   * Keeps what {@code content} writes under a name that is known to who shall find it, in the place
   * of what lay there.
   *
   * @throws UncheckedIOException if writing fails
   */
  public StoredFile keep(Shelf shelf, UUID name, Content content) {
    Path half = aside.resolve(name + shelf.suffix());
    try {
      Files.createDirectories(aside);
      try {
        String digest = write(half, content);
        long bytes = Files.size(half);
        Path place = path(shelf, name);
        Files.createDirectories(place.getParent());
        Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
        return new StoredFile(name, bytes, digest);
      } finally {
        Files.deleteIfExists(half);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a kept file lies, for readers that need a file and not a stream. */
  public Path path(Shelf shelf, UUID name) {
    return root.resolve(shelf.folder())
        .resolve(name.toString().substring(0, SUBFOLDER_DIGITS))
        .resolve(name + shelf.suffix());
  }

  /** The bytes of a kept file; empty if it is gone. The caller closes the stream. */
  public Optional<InputStream> open(Shelf shelf, UUID name) {
    try {
      return Optional.of(Files.newInputStream(path(shelf, name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a file; false if it was not there. */
  public boolean erase(Shelf shelf, UUID name) {
    try {
      return Files.deleteIfExists(path(shelf, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether files can be written and removed now. */
  public boolean isWritable() {
    try {
      Files.delete(Files.createTempFile(Files.createDirectories(aside), "probe", null));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a file is there. */
  public boolean holds(Shelf shelf, UUID name) {
    return Files.isRegularFile(path(shelf, name));
  }

  /** Names of kept files that were whole before that time, told one sub-folder after the other. */
  public void tellOlder(Shelf shelf, Instant before, Consumer<List<UUID>> listener) {
    Path all = root.resolve(shelf.folder());
    if (!Files.isDirectory(all)) {
      return;
    }
    try (Stream<Path> folders = Files.list(all)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        List<UUID> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(shelf.suffix())).toList()) {
            if (isOlder(file, before)) {
              names.add(name(file, shelf));
            }
          }
        }
        listener.accept(names);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static UUID name(Path file, Shelf shelf) {
    String name = file.getFileName().toString();
    return UUID.fromString(name.substring(0, name.length() - shelf.suffix().length()));
  }

  /** Removes what an earlier run of this node was writing when it died; gives how many. */
  public int sweepOwnHalves() {
    return sweep(aside, Instant.MAX);
  }

  /** Removes what nobody has written to since {@code before}, on any node; gives how many. */
  public int sweepHalves(Instant before) {
    return sweep(root.resolve(ASIDE), before);
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

  private static boolean isOlder(Path file, Instant before) throws IOException {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(before);
    } catch (NoSuchFileException e) {
      return false; // it became whole, or was erased, meanwhile
    }
  }

  private static String write(Path file, Content content) throws IOException {
    MessageDigest digest = Sha256.start();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
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
