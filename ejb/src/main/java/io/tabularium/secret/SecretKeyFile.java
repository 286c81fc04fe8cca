package io.tabularium.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key: as it is set, else in a file that is made once and that only the server may read. */
final class SecretKeyFile {

  private static final String FILE = "secret.key";
  private static final int KEY_BYTES = 32;

  private final String set;
  private final Path file;
  private volatile SecretKey key;

  /**
   * Reads nothing yet.
   *
   * @param set the key in Base64, or empty
   * @param folder of the file
   */
  SecretKeyFile(String set, Path folder) {
    this.set = set;
    this.file = folder.toAbsolutePath().resolve(FILE);
  }

  SecretKey key() {
    if (key == null) {
      key = new SecretKeySpec(Base64.getDecoder().decode(set.isEmpty() ? fromFile() : set), "AES");
    }
    return key;
  }

  private String fromFile() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Written aside and linked when it is whole: of two nodes that start together, one wins. */
  private void make() throws IOException {
    byte[] random = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(random);
    Files.createDirectories(file.getParent());
    Path aside =
        Files.createTempFile(
            file.getParent(),
            FILE,
            null,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(aside, Base64.getEncoder().encodeToString(random));
      Files.createLink(file, aside);
    } catch (FileAlreadyExistsException e) {
      // the other node's key is as good
    } finally {
      Files.delete(aside);
    }
  }
}
