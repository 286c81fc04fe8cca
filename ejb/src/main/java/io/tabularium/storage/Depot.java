package io.tabularium.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Where whole files lie: a folder, or a bucket. */
interface Depot {

  /** Takes a file in, which is not where it was then; in the place of what had its name. */
  void take(Shelf shelf, UUID name, Path whole) throws IOException;

  /** The bytes of a file; empty if it is not there. */
  Optional<InputStream> open(Shelf shelf, UUID name) throws IOException;

  /** A file to be read on this machine, until it is released; there is none if it is gone. */
  Path local(Shelf shelf, UUID name) throws IOException;

  /** What was made for reading is no longer needed. */
  void release(Shelf shelf, UUID name) throws IOException;

  /** Removes a file; false if it was not there. */
  boolean erase(Shelf shelf, UUID name) throws IOException;

  /** Whether a file is there. */
  boolean holds(Shelf shelf, UUID name) throws IOException;

  /** Whether files could be taken in now. */
  boolean isReady();

  /** Names of files that were whole before that time, some at a time. */
  void tellOlder(Shelf shelf, Instant before, Consumer<List<UUID>> listener) throws IOException;
}
