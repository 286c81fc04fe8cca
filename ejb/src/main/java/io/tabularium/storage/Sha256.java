package io.tabularium.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The digest by which bytes are told apart: 64 hexadecimal digits, lower case. */
public final class Sha256 {

  private static final int BLOCK = 64 * 1024;

  private Sha256() {}

  /** One that has seen nothing yet. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The digest of what {@code digest} has seen. */
  public static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The digest of a file's bytes. */
  public static String of(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    }
  }

  /** The digest of the bytes that are still to be read. */
  static String of(InputStream in) throws IOException {
    MessageDigest digest = start();
    byte[] block = new byte[BLOCK];
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      digest.update(block, 0, read);
    }
    return hex(digest);
  }

  /** The digest of some texts in their order; null counts as a text unlike any other. */
  public static String of(List<String> texts) {
    MessageDigest digest = start();
    for (String text : texts) {
      byte[] bytes = text == null ? null : text.getBytes(StandardCharsets.UTF_8);
      String length = bytes == null ? "-" : Integer.toString(bytes.length);
      digest.update((length + ":").getBytes(StandardCharsets.UTF_8));
      if (bytes != null) {
        digest.update(bytes);
      }
    }
    return hex(digest);
  }
}
