package io.tabularium.engine.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.commandline.Pictures;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.TableExtractor;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.writer.Result;
import io.tabularium.writer.ResultFormat;
import io.tabularium.writer.SpanText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder under {@code golden} holds an {@code input.pdf} and the {@code expected.json} of its
 * pages, tables and warnings, a line an object. What really came, and pictures of it, are left
 * under {@code target/golden}: looked through, {@code actual.json} becomes the expectation of a new
 * case.
 */
class GoldenTest {

  private static final Path CASES = Path.of("src", "test", "resources", "golden");
  private static final Path LEFT = Path.of("target", "golden");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void comesAsExpected(String name) throws IOException {
    Pictures pictures = new Pictures();
    ExtractedDocument document =
        new TableExtractor(pictures)
            .extract(CASES.resolve(name).resolve("input.pdf"), ExtractionOptions.DEFAULT);
    Path left = Files.createDirectories(LEFT.resolve(name));
    pictures.write(document, left, name);
    String actual = lines(document);
    Files.writeString(left.resolve("actual.json"), actual);
    assertThat(actual)
        .as("see %s", left)
        .isEqualTo(Files.readString(CASES.resolve(name).resolve("expected.json")));
  }

  /** The result from its document on, without version and file; a line an object. */
  private static String lines(ExtractedDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Result result = new Result(null, "input.pdf", null, document, null);
    ResultFormat.JSON.writer(SpanText.BLANK).write(result, out);
    String json = out.toString(StandardCharsets.UTF_8);
    return "{" + json.substring(json.indexOf("\"document\"")).replace("{\"", "\n{\"") + "\n";
  }
}
