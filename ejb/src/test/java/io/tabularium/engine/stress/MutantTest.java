package io.tabularium.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged documents end with a result or a code. 400 of them here; more with {@code ./mvnw -pl ejb
 * test -Dtest=MutantTest -DargLine=-Dmutants=20000}.
 */
class MutantTest {

  private static final int MUTANTS = Integer.getInteger("mutants", 400);

  /** Steps after which a document counts as hanging; whole ones here need some hundreds. */
  private static final int MOST_STEPS = 100_000;

  /** What a file system's look at a folder sees of other processes is not ours. */
  private static final String OURS = "PDFBox";

  private static final String INTERNAL = FailureCode.INTERNAL_ERROR.wire();

  @TempDir Path folder;

  @Test
  @Timeout(1800)
  void endsWithAResultOrACode() throws IOException {
    List<byte[]> documents = documents();
    Set<Path> before = temporary();
    Map<FailureCode, Integer> codes = new EnumMap<>(FailureCode.class);
    int read = 0;
    for (long seed = 0; seed < MUTANTS; seed++) {
      FailureCode code = run(seed, Mutant.of(seed, documents));
      if (code == null) {
        read++;
      } else {
        codes.merge(code, 1, Integer::sum);
      }
    }
    assertThat(read).as("read, beside %s", codes).isGreaterThan(MUTANTS / 4);
    assertThat(codes)
        .doesNotContainKeys(
            FailureCode.INVALID_OPTION, FailureCode.TIME_LIMIT, FailureCode.INTERNAL_ERROR);
    assertThat(temporary()).isSubsetOf(before);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(1);
    }
  }

  private FailureCode run(long seed, byte[] pdf) throws IOException {
    Path file = Files.write(folder.resolve("mutant.pdf"), pdf);
    AtomicInteger steps = new AtomicInteger();
    Budget budget = () -> steps.incrementAndGet() > MOST_STEPS ? FailureCode.TIME_LIMIT : null;
    try {
      ExtractedDocument read =
          new TableExtractor().extract(file, ExtractionOptions.DEFAULT.withBudget(budget));
      assertThat(read.pages()).noneMatch(page -> INTERNAL.equals(page.code()));
      assertThat(read.warnings()).noneMatch(w -> w.code() == Warning.Code.WITHOUT_MEANING);
      return null;
    } catch (ExtractionException e) {
      return e.code();
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().contains(OURS))
          .collect(Collectors.toSet());
    }
  }

  private static List<byte[]> documents() throws IOException {
    List<byte[]> documents = new ArrayList<>();
    try (Stream<Path> cases = Files.list(Path.of("src", "test", "resources", "golden"))) {
      for (Path golden : cases.sorted().toList()) {
        documents.add(Files.readAllBytes(golden.resolve("input.pdf")));
      }
    }
    return documents;
  }
}
