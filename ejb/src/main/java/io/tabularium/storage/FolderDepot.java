package io.tabularium.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files in a folder that all nodes share. */
record FolderDepot(Path root) implements Depot {

  /** So many hexadecimal digits of a name are its sub-folder: 256 of them. */
  private static final int SUBFOLDER_DIGITS = 2;

  @Override
  public void take(Shelf shelf, UUID name, Path whole) throws IOException {
    Path place = local(shelf, name);
    Files.createDirectories(place.getParent());
    Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public Optional<InputStream> open(Shelf shelf, UUID name) throws IOException {
    try {
      return Optional.of(Files.newInputStream(local(shelf, name)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  @Override
  public Path local(Shelf shelf, UUID name) {
    return root.resolve(shelf.folder())
        .resolve(name.toString().substring(0, SUBFOLDER_DIGITS))
        .resolve(shelf.file(name));
  }

  @Override
  public void release(Shelf shelf, UUID name) {
    // it is read where it lies
  }

  @Override
  public boolean erase(Shelf shelf, UUID name) throws IOException {
    return Files.deleteIfExists(local(shelf, name));
  }

  @Override
  public boolean holds(Shelf shelf, UUID name) {
    return Files.isRegularFile(local(shelf, name));
  }

  @Override
  public boolean isReady() {
    return true; // files come from the same folder, where the store tries it
  }

  @Override
  public void tellOlder(Shelf shelf, Instant before, Consumer<List<UUID>> listener)
      throws IOException {
    Path all = root.resolve(shelf.folder());
    if (!Files.isDirectory(all)) {
      return;
    }
    try (Stream<Path> folders = Files.list(all)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        listener.accept(older(folder, shelf, before));
      }
    }
  }

  private static List<UUID> older(Path folder, Shelf shelf, Instant before) throws IOException {
    List<UUID> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(shelf.suffix())).toList()) {
        if (FileStore.isOlder(file, before)) {
          names.add(shelf.name(file.getFileName().toString()));
        }
      }
    }
    return names;
  }
}
