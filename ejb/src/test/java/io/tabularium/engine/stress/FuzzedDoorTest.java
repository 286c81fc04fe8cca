package io.tabularium.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.FailureCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FuzzedDoorTest {

  @TempDir Path folder;

  static List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "fuzz"))) {
      return files.sorted().toList();
    }
  }

  /** Whatever the fuzzer stopped at stays a case. */
  @ParameterizedTest
  @MethodSource("kept")
  void whatTheFuzzerStoppedAtEndsWithAResultOrACode(Path pdf) throws IOException {
    FuzzedDoor.fuzzerTestOneInput(Files.readAllBytes(pdf));
  }

  @Test
  void aCodeThatBlamesTheDocumentIsAnEnd() throws IOException {
    Path none = Files.writeString(folder.resolve("none.pdf"), "no PDF");
    assertThat(FuzzedDoor.open(none)).isEqualTo(FailureCode.NOT_A_PDF);
  }

  @Test
  void whatNeverEndsIsAFinding() throws IOException {
    Path slow = Files.write(folder.resolve("slow.pdf"), HurtfulPdf.NESTED_FORMS.bytes());
    assertThatThrownBy(() -> FuzzedDoor.open(slow, 100)).isInstanceOf(ExtractionException.class);
  }
}
