package io.tabularium.invoice;

import io.tabularium.extraction.KeptFiles;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import io.tabularium.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.function.Predicate;

/** The files that invoices' contents are kept in: a change is a new file. */
@ApplicationScoped
class InvoiceFiles {

  private FileStore files;

  /** For the container's proxy. */
  protected InvoiceFiles() {}

  @Inject
  InvoiceFiles(FileStore files) {
    this.files = files;
  }

  /**
   * Keeps a content and tells its file to {@code taker}; if that does not want it, or fails,
   * nothing is left behind.
   */
  void keep(InvoiceContent content, Predicate<StoredFile> taker) {
    StoredFile kept = files.keep(Shelf.RESULTS, out -> InvoiceJson.write(content, out));
    boolean wanted = false;
    try {
      wanted = taker.test(kept);
    } finally {
      if (!wanted) {
        files.erase(Shelf.RESULTS, kept.name());
      }
    }
  }

  /** What is kept; {@link InvoiceContent#NONE} if there is nothing, or nothing sound. */
  InvoiceContent read(KeptFiles kept) {
    try (InputStream in =
        files.open(Shelf.RESULTS, kept.result(), kept.resultSha256()).orElse(null)) {
      return in == null ? InvoiceContent.NONE : InvoiceJson.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that nothing refers to any more, if the transaction ends well. */
  record Replaced(UUID file) {}

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Replaced replaced) {
    files.erase(Shelf.RESULTS, replaced.file());
  }
}
