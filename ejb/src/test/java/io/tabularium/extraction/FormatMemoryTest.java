package io.tabularium.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.writer.ResultFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However long a document is, one table of it at a time is in memory. */
class FormatMemoryTest {

  private static final long MOST_BYTES = 64L << 20;

  @TempDir Path folder;

  @Test
  void aThousandPagesAreWrittenInLittleMemory() throws IOException {
    FormatBench bench = new FormatBench(folder.resolve("kept.json"));
    for (ResultFormat format : List.of(ResultFormat.CSV, ResultFormat.XLSX)) {
      assertThat(bench.growth(format)).as(format.wire()).isLessThan(MOST_BYTES);
    }
  }
}
