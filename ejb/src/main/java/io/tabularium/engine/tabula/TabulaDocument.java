package io.tabularium.engine.tabula;

import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.FailureCode;
import io.tabularium.reference.pdfbox.pdmodel.PDDocument;
import io.tabularium.reference.pdfbox.pdmodel.encryption.InvalidPasswordException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a file for tabula-java, failures told apart. */
final class TabulaDocument {

  /** Bytes in which readers look for the header (ISO 32000-1, annex H, note 13). */
  private static final int HEADER_WITHIN = 1024;

  private TabulaDocument() {}

  /** Opens; the caller closes. */
  static PDDocument open(Path pdf, String password) {
    try {
      checkHeader(pdf);
      return PDDocument.load(pdf.toFile(), password == null ? "" : password);
    } catch (InvalidPasswordException e) {
      throw refused(password, e);
    } catch (ExtractionException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw corrupt(null, e);
    }
  }

  private static void checkHeader(Path pdf) throws IOException {
    try (InputStream file = Files.newInputStream(pdf)) {
      byte[] start = file.readNBytes(HEADER_WITHIN);
      if (!new String(start, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
        throw new ExtractionException(
            FailureCode.NOT_A_PDF, "The file is no PDF; send one that starts with %PDF-.");
      }
    }
  }

  private static ExtractionException refused(String password, Throwable cause) {
    return password == null
        ? new ExtractionException(
            FailureCode.PASSWORD_REQUIRED,
            "The document is encrypted; send its password.",
            null,
            cause)
        : new ExtractionException(
            FailureCode.WRONG_PASSWORD,
            "The given password does not open the document; check it.",
            null,
            cause);
  }

  /** The failure of a document that cannot be read on. */
  static ExtractionException corrupt(Integer page, Throwable cause) {
    return new ExtractionException(
        FailureCode.CORRUPT_PDF, "The document is damaged; make the PDF anew.", page, cause);
  }
}
