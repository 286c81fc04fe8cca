package io.tabularium.engine.stress;

import io.tabularium.engine.Budget;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.TableExtractor;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a coverage-guided fuzzer calls: {@code server-config/fuzz}. Whatever the bytes, the engine's
 * door ends with a result or a code that blames the document; everything else is a finding.
 */
public final class FuzzedDoor {

  /** Questions to the budget after which a document counts as hanging; whole ones ask hundreds. */
  private static final int MOST_STEPS = 100_000;

  private static final String INTERNAL = FailureCode.INTERNAL_ERROR.wire();

  private static final Set<FailureCode> OURS =
      EnumSet.of(FailureCode.INTERNAL_ERROR, FailureCode.INVALID_OPTION, FailureCode.TIME_LIMIT);

  private FuzzedDoor() {}

  /** The name is the fuzzer's. */
  public static void fuzzerTestOneInput(byte[] pdf) throws IOException {
    Path file = Files.createTempFile("fuzzed", ".pdf");
    try {
      open(Files.write(file, pdf));
    } finally {
      Files.delete(file);
    }
  }

  /**
   * How a document ends: null if it was read.
   *
   * @throws RuntimeException what is no way to end
   */
  static FailureCode open(Path pdf) {
    return open(pdf, MOST_STEPS);
  }

  /** The same with other questions to the budget at most. */
  static FailureCode open(Path pdf, int mostSteps) {
    AtomicInteger steps = new AtomicInteger();
    Budget budget = () -> steps.incrementAndGet() > mostSteps ? FailureCode.TIME_LIMIT : null;
    try {
      ExtractedDocument read =
          new TableExtractor().extract(pdf, ExtractionOptions.DEFAULT.withBudget(budget));
      if (read.pages().stream().anyMatch(page -> INTERNAL.equals(page.code()))
          || read.warnings().stream().anyMatch(w -> w.code() == Warning.Code.WITHOUT_MEANING)) {
        throw new IllegalStateException("a fault of the engine's own");
      }
      return null;
    } catch (ExtractionException end) {
      if (OURS.contains(end.code())) {
        throw end;
      }
      return end.code();
    }
  }
}
