package io.tabularium.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.generator.Drawing;
import io.tabularium.engine.generator.Look;
import io.tabularium.engine.generator.Prose;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProseTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void holdsNoTable(Prose prose) throws IOException {
    Path pdf = Drawing.save(folder.resolve("prose.pdf"), Look.PLAIN, List.of(prose.page()));
    assertThat(new TableExtractor().extract(pdf, ExtractionOptions.DEFAULT).tables()).isEmpty();
  }
}
