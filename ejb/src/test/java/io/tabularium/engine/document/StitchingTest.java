package io.tabularium.engine.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.TableExtractor;
import io.tabularium.engine.document.LongTable.Look;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TablePart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StitchingTest {

  @TempDir Path folder;

  record Sample(int pages, Set<Look> look) {}

  static Stream<Sample> samples() {
    List<Set<Look>> looks =
        List.of(
            EnumSet.noneOf(Look.class),
            EnumSet.of(Look.RULED),
            EnumSet.of(Look.HEADER_REPEATED),
            EnumSet.of(Look.RULED, Look.HEADER_REPEATED, Look.RUNNING_HEAD),
            EnumSet.of(Look.RULED, Look.ROW_CUT),
            EnumSet.of(Look.RULED, Look.HEADER_REPEATED, Look.ROW_CUT),
            EnumSet.of(Look.HEADER_REPEATED, Look.WIDTHS_CHANGE, Look.RUNNING_HEAD),
            EnumSet.of(Look.RULED, Look.WIDTHS_CHANGE),
            EnumSet.of(Look.RULED, Look.CAPTION_CONTINUED, Look.HEADER_REPEATED),
            EnumSet.of(Look.CAPTION_CONTINUED),
            EnumSet.of(Look.RULED, Look.SUM_CARRIED, Look.HEADER_REPEATED),
            EnumSet.of(Look.RULED, Look.WORDS),
            EnumSet.of(Look.RULED, Look.WORDS, Look.FEW_LABELS));
    return Stream.concat(
        Stream.of(2, 3).flatMap(pages -> looks.stream().map(look -> new Sample(pages, look))),
        Stream.of(
            new Sample(10, looks.get(3)),
            new Sample(10, looks.get(0)),
            new Sample(50, looks.get(5))));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aTableOverPagesIsOneWithEachRowOnceAndInOrder(Sample sample) throws IOException {
    List<Table> parts = extract(sample).tables();
    assertThat(parts).hasSize(sample.pages());
    for (int i = 0; i < parts.size(); i++) {
      assertThat(parts.get(i).continues()).isEqualTo(i == 0 ? null : Integer.valueOf(i - 1));
    }
    List<Table> merged = TableMerger.merge(parts);
    assertThat(merged).hasSize(1);
    LongTable drawn = new LongTable(sample.look());
    List<List<String>> expected = new ArrayList<>();
    expected.add(List.of(LongTable.HEADER));
    for (int row = 0; row < LongTable.rows(sample.pages()); row++) {
      boolean cut = sample.look().contains(Look.ROW_CUT) && isLastOfPage(row, sample.pages());
      String[] cells = drawn.cells(row);
      cells[1] += cut ? "\nand its screws" : "";
      expected.add(List.of(cells));
    }
    assertThat(rows(merged.get(0))).isEqualTo(expected);
    assertThatEachRowHasPageAndBox(merged.get(0));
    assertThat(merged.get(0).evidence().parts()).hasSize(sample.pages());
    assertThat(merged.get(0).evidence().parts().stream().mapToInt(TablePart::rowCount).sum())
        .isEqualTo(expected.size());
  }

  private static void assertThatEachRowHasPageAndBox(Table merged) {
    List<TablePart> parts = merged.evidence().parts();
    for (int i = 0; i < parts.size(); i++) {
      TablePart part = parts.get(i);
      assertThat(part.page()).isEqualTo(i + 1);
      double last = 0;
      for (int row = part.firstRow(); row < part.firstRow() + part.rowCount(); row++) {
        int at = row;
        double middle =
            merged.cells().stream()
                .filter(cell -> cell.row() == at)
                .mapToDouble(cell -> cell.box().centerY())
                .average()
                .orElseThrow();
        assertThat(middle).isBetween(part.bbox().y0(), part.bbox().y1()).isGreaterThan(last);
        last = middle;
      }
    }
  }

  private static boolean isLastOfPage(int row, int pages) {
    return row % LongTable.ROWS == LongTable.ROWS - 1 && row / LongTable.ROWS < pages - 1;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PARTED_BY_TEXT", "OTHER_HEADER", "SISTER_HEADER", "NEW_SECTION", "ANNOUNCED"})
  void tablesThatOnlyLookAlikeStayApart(Look look) throws IOException {
    for (Look other : List.of(Look.RULED, Look.RUNNING_HEAD)) {
      Set<Look> looks = EnumSet.of(look, other);
      if (!look.name().endsWith("HEADER")) {
        looks.add(Look.HEADER_REPEATED);
      } else if (look == Look.SISTER_HEADER) {
        looks.addAll(EnumSet.of(Look.RULED, Look.WORDS));
      }
      List<Table> tables = extract(new Sample(2, looks)).tables();
      assertThat(tables).hasSize(2).allSatisfy(t -> assertThat(t.continues()).isNull());
      assertThat(TableMerger.merge(tables)).hasSize(2);
    }
  }

  @Test
  void aJoinSaysWhyAndHowSureItIs() throws IOException {
    Join join =
        extract(new Sample(2, EnumSet.of(Look.RULED, Look.HEADER_REPEATED)))
            .tables()
            .get(1)
            .evidence()
            .join();
    assertThat(join.score()).isBetween(0.9, 1.0);
    assertThat(join.repeatedHeaderRows()).isEqualTo(1);
    assertThat(join.reasons())
        .contains(Join.Reason.REPEATED_HEADER, Join.Reason.SAME_COLUMNS, Join.Reason.PAGE_BREAK);
  }

  @Test
  void switchedOffEachPageStandsForItself() throws IOException {
    Path pdf = draw(new Sample(3, EnumSet.of(Look.RULED, Look.HEADER_REPEATED)));
    ExtractedDocument read =
        new TableExtractor().extract(pdf, ExtractionOptions.DEFAULT.withJoined(false));
    assertThat(read.tables()).hasSize(3).allSatisfy(t -> assertThat(t.continues()).isNull());
  }

  private ExtractedDocument extract(Sample sample) throws IOException {
    return new TableExtractor().extract(draw(sample), ExtractionOptions.DEFAULT);
  }

  private Path draw(Sample sample) throws IOException {
    Path pdf = folder.resolve("long.pdf");
    new LongTable(sample.look()).draw(sample.pages(), pdf);
    return pdf;
  }

  private static List<List<String>> rows(Table table) {
    String[][] texts = new String[table.rowCount()][table.columnCount()];
    for (Cell cell : table.cells()) {
      texts[cell.row()][cell.column()] = cell.text();
    }
    return IntStream.range(0, texts.length)
        .mapToObj(row -> Arrays.stream(texts[row]).map(t -> Objects.toString(t, "")).toList())
        .toList();
  }
}
