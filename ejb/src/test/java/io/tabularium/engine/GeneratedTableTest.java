package io.tabularium.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.generator.Drawing;
import io.tabularium.engine.generator.GeneratedTable;
import io.tabularium.engine.generator.Look;
import io.tabularium.engine.generator.Rewriting;
import io.tabularium.engine.generator.Rules;
import io.tabularium.engine.generator.TreeDistance;
import io.tabularium.engine.generator.TrueTable;
import io.tabularium.engine.model.ExtractedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables by chance are read back, and drawn in other ways they are read the same. */
class GeneratedTableTest {

  private static final int TABLES = 60;

  @ParameterizedTest
  @CsvSource({"FULL, 1", "PARTLY, 1", "HORIZONTAL, 0.98", "NONE, 0.98"})
  void isReadBack(Rules rules, double meanTeds) {
    double mean =
        LongStream.range(0, TABLES)
            .mapToObj(seed -> GeneratedTable.of(seed, rules))
            .mapToDouble(table -> TreeDistance.teds(table.truth(), only(table.page(), Look.PLAIN)))
            .average()
            .orElseThrow();
    assertThat(mean).isGreaterThanOrEqualTo(meanTeds);
  }

  @Property(tries = 25, seed = "1")
  void turnsWithThePage(@ForAll @LongRange(min = 0, max = 200) long seed, @ForAll Rules rules) {
    Drawing page = GeneratedTable.of(seed, rules).page();
    TrueTable plain = only(page, Look.PLAIN);
    for (int rotation : new int[] {90, 180, 270}) {
      assertThat(only(page, new Look(1, rotation, 25))).isEqualTo(plain);
    }
  }

  @Property(tries = 25, seed = "2")
  void growsWithThePage(
      @ForAll @LongRange(min = 0, max = 200) long seed,
      @ForAll Rules rules,
      @ForAll @DoubleRange(min = 0.7, max = 2) double scale) {
    Drawing page = GeneratedTable.of(seed, rules).page();
    assertThat(only(page, new Look(scale, 0, 0))).isEqualTo(only(page, Look.PLAIN));
  }

  @Property(tries = 25, seed = "3")
  void movesWithItsMarks(
      @ForAll @LongRange(min = 0, max = 200) long seed,
      @ForAll Rules rules,
      @ForAll @DoubleRange(min = -30, max = 10) double dx,
      @ForAll @DoubleRange(min = -60, max = 40) double dy) {
    Drawing page = GeneratedTable.of(seed, rules).page();
    assertThat(only(Rewriting.shifted(page, dx, dy), Look.PLAIN)).isEqualTo(only(page, Look.PLAIN));
  }

  @Property(tries = 25, seed = "4")
  void mindsNoOrderOfDrawing(
      @ForAll @LongRange(min = 0, max = 200) long seed, @ForAll Rules rules) {
    Drawing page = GeneratedTable.of(seed, rules).page();
    assertThat(only(Rewriting.shuffled(page, seed), Look.PLAIN)).isEqualTo(only(page, Look.PLAIN));
  }

  @Property(tries = 25, seed = "5")
  void mindsNoPieces(@ForAll @LongRange(min = 0, max = 200) long seed, @ForAll Rules rules) {
    Drawing page = GeneratedTable.of(seed, rules).page();
    assertThat(only(Rewriting.split(page), Look.PLAIN)).isEqualTo(only(page, Look.PLAIN));
  }

  @Property(tries = 25, seed = "6")
  void mindsNoNamesOfFonts(@ForAll @LongRange(min = 0, max = 200) long seed, @ForAll Rules rules) {
    Drawing page = GeneratedTable.of(seed, rules).page();
    TrueTable renamed = only(page, Look.PLAIN, Rewriting::renameFonts);
    assertThat(renamed).isEqualTo(only(page, Look.PLAIN));
  }

  private static TrueTable only(Drawing page, Look look) {
    return only(page, look, pdf -> {});
  }

  private static TrueTable only(Drawing page, Look look, FileChange change) {
    try {
      Path pdf = Files.createTempFile("generated", ".pdf");
      try {
        Drawing.save(pdf, look, List.of(page));
        change.apply(pdf);
        ExtractedDocument read = new TableExtractor().extract(pdf, ExtractionOptions.DEFAULT);
        assertThat(read.tables()).hasSize(1);
        return TrueTable.of(read.tables().get(0));
      } finally {
        Files.delete(pdf);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rewrites a file in its place. */
  @FunctionalInterface
  private interface FileChange {
    void apply(Path pdf) throws IOException;
  }
}
