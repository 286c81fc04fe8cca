package io.tabularium.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Documents to send. */
final class Pdf {

  private static final int KEY_BITS = 128;

  private Pdf() {}

  /** The sample that the project ships: one page, one table of six rows and four columns. */
  static byte[] sample() {
    try {
      return Files.readAllBytes(Path.of("..", "server-config", "sample.pdf"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] encrypted(String password) {
    try (PDDocument document = Loader.loadPDF(sample());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner-" + password, password, new AccessPermission());
      policy.setEncryptionKeyLength(KEY_BITS);
      document.protect(policy);
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sample's page so many times over. */
  static byte[] pages(int count) {
    try (PDDocument document = Loader.loadPDF(sample());
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (int page = 1; page < count; page++) {
        document.importPage(document.getPage(0));
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document that says what it is and then breaks off. */
  static byte[] truncated() {
    byte[] whole = sample();
    return Arrays.copyOf(whole, whole.length / 3);
  }
}
