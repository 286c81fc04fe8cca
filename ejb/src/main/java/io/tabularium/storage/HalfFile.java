package io.tabularium.storage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A file that is being written. Where it cannot be, it says so itself: who reads what is to be
 * written from somebody else knows the two faults apart.
 */
final class HalfFile extends FilterOutputStream {

  private static final Logger LOG = Logger.getLogger(HalfFile.class.getName());

  private HalfFile(OutputStream file) {
    super(file);
  }

  /** Begins one, and the folder that it lies in. */
  static HalfFile open(Path place) {
    try {
      Files.createDirectories(place.getParent());
      return new HalfFile(Files.newOutputStream(place));
    } catch (IOException e) {
      throw new StorageFaultException(e);
    }
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) {
    try {
      out.write(bytes, from, count);
    } catch (IOException e) {
      throw new StorageFaultException(e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw new StorageFaultException(e);
    }
  }

  /** Removes it if it is still there; what cannot be removed now is swept later. */
  static void forget(Path place) {
    try {
      Files.deleteIfExists(place);
    } catch (IOException e) {
      LOG.log(Level.FINE, "left for the sweeper: " + place, e);
    }
  }
}
