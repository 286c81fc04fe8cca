package io.tabularium.commandline;

import io.tabularium.engine.Crew;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.StageListener;
import io.tabularium.engine.TableExtractor;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.writer.Result;
import io.tabularium.writer.ResultFormat;
import io.tabularium.writer.SpanText;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Reads one file and writes its results, or the problem that kept it from being read. */
final class DocumentWork {

  private static final String ERROR_ENDING = ".error.json";

  private final ExtractionOptions options;
  private final Output output;
  private final Crew crew;

  /**
   * Makes one.
   *
   * @param crew works the pages of each file
   */
  DocumentWork(ExtractionOptions options, Output output, Crew crew) {
    this.options = options;
    this.output = output;
    this.crew = crew;
  }

  /** Works one file; fails only if the folder of results cannot be written. */
  Outcome run(Input input) {
    try {
      clear(input);
      return attempt(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void clear(Input input) throws IOException {
    Files.deleteIfExists(output.folder().resolve(input.name() + ERROR_ENDING));
    for (ResultFormat format : output.formats()) {
      Files.deleteIfExists(result(input, format));
    }
  }

  private Outcome attempt(Input input) throws IOException {
    if (!Files.isReadable(input.file())) {
      return failed(input, Problem.NO_SUCH_FILE);
    }
    try {
      Pictures drawn = new Pictures();
      TableExtractor extractor =
          output.pictures()
              ? new TableExtractor(drawn)
              : new TableExtractor(StageListener.NONE, crew);
      ExtractedDocument document = extractor.extract(input.file(), options);
      write(input, document);
      if (output.pictures()) {
        drawn.write(document, output.folder(), input.name());
      }
      return new Outcome(input.file(), document.pages().size(), document.tables().size(), null);
    } catch (ExtractionException e) {
      return failed(input, Problem.of(e));
    } catch (RuntimeException | StackOverflowError e) {
      // a fault of ours in one document must not keep the others from being read
      return failed(input, Problem.internal(e));
    }
  }

  private void write(Input input, ExtractedDocument document) throws IOException {
    Result result =
        new Result(
            null, input.file().getFileName().toString(), sha256(input.file()), document, null);
    Result whole = output.merged() ? result.merged() : result;
    Result shown = output.flat() ? whole.flat() : whole;
    for (ResultFormat format : output.formats()) {
      try (OutputStream file = stream(result(input, format))) {
        format.writer(SpanText.BLANK).write(shown, file);
      }
    }
  }

  private Outcome failed(Input input, Problem problem) throws IOException {
    try (OutputStream file = stream(output.folder().resolve(input.name() + ERROR_ENDING))) {
      problem.write(file);
    }
    return new Outcome(input.file(), 0, 0, problem);
  }

  private Path result(Input input, ResultFormat format) {
    return output.folder().resolve(input.name() + "." + format.wire());
  }

  private static OutputStream stream(Path path) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(path));
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * What came of one file.
   *
   * @param problem null if it was read
   */
  record Outcome(Path file, int pages, int tables, Problem problem) {}
}
