package io.tabularium.engine.page;

import io.tabularium.engine.page.UnreadablePdfException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens documents for reading. */
public final class PageReader {

  /** Readers look for the header within so many bytes (ISO 32000-1, annex H, note 13). */
  private static final int HEADER_WITHIN = 1024;

  /** Files up to this many bytes are read at once, which is faster; larger ones as needed. */
  private static final long MOST_IN_MEMORY = 16L << 20;

  private PageReader() {}

  /**
   * Opens a document; the caller closes it. One thread at a time may use what it gets, and any
   * number of threads may open documents, also the same one.
   *
   * @param password user's or owner's, or null
   * @throws UnreadablePdfException if it cannot be read
   */
  public static OpenPdf open(Path pdf, String password) {
    return open(pdf, password, () -> {});
  }

  /**
   * The same within a budget.
   *
   * @param budget asked now and then while the document is open; ends the work by throwing
   */
  public static OpenPdf open(Path pdf, String password, Runnable budget) {
    if (!hasHeader(pdf)) {
      throw new UnreadablePdfException(Reason.NOT_A_PDF, null);
    }
    BudgetWatch watch = new BudgetWatch(budget);
    try {
      return new OpenPdf(
          new LimitedParser(source(pdf, watch), password == null ? "" : password, watch).parse());
    } catch (InvalidPasswordException locked) {
      throw new UnreadablePdfException(
          password == null ? Reason.PASSWORD_REQUIRED : Reason.WRONG_PASSWORD, locked);
    } catch (UnreadablePdfException refused) {
      throw refused;
    } catch (OutOfMemoryError unfolded) {
      throw new UnreadablePdfException(Reason.DOCUMENT_TOO_COMPLEX, unfolded);
    } catch (IOException | RuntimeException | StackOverflowError damaged) {
      watch.rethrow();
      throw new UnreadablePdfException(Reason.CORRUPT_PDF, damaged);
    }
  }

  private static RandomAccessRead source(Path pdf, Runnable budget) throws IOException {
    return Files.size(pdf) <= MOST_IN_MEMORY
        ? new BytesInMemory(Files.readAllBytes(pdf), budget)
        : new RandomAccessReadBufferedFile(pdf);
  }

  private static boolean hasHeader(Path pdf) {
    try (InputStream in = Files.newInputStream(pdf)) {
      String start = new String(in.readNBytes(HEADER_WITHIN), StandardCharsets.ISO_8859_1);
      return start.contains("%PDF-");
    } catch (IOException unreadable) {
      throw new UnreadablePdfException(Reason.CORRUPT_PDF, unreadable);
    }
  }
}
