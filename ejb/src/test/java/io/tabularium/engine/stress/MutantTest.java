package io.tabularium.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.FailureCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** What a file system's look at a folder sees of other processes is not ours. */
  private static final String OURS = "PDFBox";

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
    assertThat(temporary()).isSubsetOf(before);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).hasSize(1);
    }
  }

  private FailureCode run(long seed, byte[] pdf) throws IOException {
    Path file = Files.write(folder.resolve("mutant.pdf"), pdf);
    try {
      return FuzzedDoor.open(file);
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
