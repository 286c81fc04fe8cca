package io.tabularium.extraction;

import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import io.tabularium.writer.Result;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** Everybody's extractions, as administrators see them. */
@ApplicationScoped
public class ExtractionArchive {

  private ExtractionRepository extractions;
  private FileStore files;

  /** For the container's proxy. */
  protected ExtractionArchive() {}

  @Inject
  ExtractionArchive(ExtractionRepository extractions, FileStore files) {
    this.extractions = extractions;
    this.files = files;
  }

  /** One of them; empty if there is none, or no longer. */
  @Transactional
  public Optional<ExtractionView> find(UUID id) {
    return extractions.find(id).map(ExtractionRow::view);
  }

  /** Its result as it is kept, read; empty if there is none, or no sound one any longer. */
  @Transactional
  public Optional<Result> result(UUID id) {
    return extractions
        .find(id)
        .map(row -> row.extraction().files())
        .flatMap(kept -> files.open(Shelf.RESULTS, kept.result(), kept.resultSha256()))
        .map(ExtractionArchive::read);
  }

  /** What was asked of it, without the password; empty if there is none, or no longer. */
  @Transactional
  public Optional<Request> request(UUID id) {
    return extractions.find(id).map(row -> row.extraction().request());
  }

  /** Where its document lies; empty if there is none, or no longer. */
  @Transactional
  public Optional<Path> document(UUID id) {
    return extractions
        .find(id)
        .map(row -> row.extraction().files().document())
        .map(file -> files.path(Shelf.DOCUMENTS, file))
        .filter(Files::isReadable);
  }

  private static Result read(InputStream kept) {
    try (kept) {
      return ResultFile.read(kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
