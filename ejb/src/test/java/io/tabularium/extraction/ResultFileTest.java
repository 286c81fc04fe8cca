package io.tabularium.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.Arithmetic;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.CellValue;
import io.tabularium.engine.model.Conservation;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.engine.model.TablePart;
import io.tabularium.engine.model.Warning;
import io.tabularium.writer.Result;
import io.tabularium.writer.ResultFormat;
import io.tabularium.writer.SpanText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultFileTest {

  private static final BoundingBox BOX = new BoundingBox(1, 2, 3, 4);

  @Test
  void aKeptResultIsReadBackWhole() throws IOException {
    Result result = new Result("x", "a.pdf", "00ff", document(), null);
    assertThat(ResultFile.read(new ByteArrayInputStream(json(result)))).isEqualTo(result);
  }

  @Test
  void itsTablesAreWrittenOneByOneAsTogether() throws IOException {
    Result result = new Result("x", "a.pdf", "00ff", document(), new Result.Timing(3, 41));
    for (ResultFormat format : List.of(ResultFormat.CSV, ResultFormat.HTML, ResultFormat.NDJSON)) {
      ByteArrayOutputStream together = new ByteArrayOutputStream();
      format.writer(SpanText.BLANK).write(result, together);
      ByteArrayOutputStream oneByOne = new ByteArrayOutputStream();
      try (KeptTables tables = ResultFile.tables(new ByteArrayInputStream(json(result)))) {
        assertThat(tables.name()).isEqualTo("a.pdf");
        tables.writeTo(format.tableWriter(SpanText.BLANK), oneByOne);
      }
      assertThat(oneByOne.toString(StandardCharsets.UTF_8))
          .isNotEmpty()
          .isEqualTo(together.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aCopyIsThatOfAnotherExtractionAndTheSameBesides() throws IOException {
    Result kept = new Result("x", "a.pdf", "00ff", document(), new Result.Timing(3, 41));
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    ResultFile.copy(new ByteArrayInputStream(json(kept)), copy, "y", "b \uD83D\uDE00.pdf");
    Result wanted =
        new Result("y", "b \uD83D\uDE00.pdf", "00ff", document(), new Result.Timing(0, 0));
    assertThat(copy.toString(StandardCharsets.UTF_8))
        .isEqualTo(new String(json(wanted), StandardCharsets.UTF_8));
  }

  @Test
  void aCopyIsWholeHoweverItsEndFallsIntoTheBlocks() throws IOException {
    int block = 64 * 1024;
    for (int more = -1500; more < 100; more += 7) {
      String filler = "0".repeat(block + more);
      Result kept = new Result("x", "a.pdf", filler, document(), new Result.Timing(3, 41));
      Result wanted = new Result("y", "b.pdf", filler, document(), new Result.Timing(0, 0));
      ByteArrayOutputStream copy = new ByteArrayOutputStream();
      ResultFile.copy(new ByteArrayInputStream(json(kept)), copy, "y", "b.pdf");
      assertThat(copy.toByteArray()).as("%d more", more).isEqualTo(json(wanted));
    }
  }

  private static byte[] json(Result result) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    ResultFormat.JSON.writer(SpanText.BLANK).write(result, json);
    return json.toByteArray();
  }

  private static ExtractedDocument document() {
    Join join = new Join(0.9, List.of(Join.Reason.CUT_ROW), 1, true, false, false);
    Evidence evidence =
        new Evidence(
            List.of(Evidence.Reason.NO_HEADER),
            join,
            List.of(new TablePart(0, 1, BOX, 0, 1)),
            arithmetic(),
            new Conservation(6, 5, 1, 2, 3, 4));
    CellValue value = new CellValue(CellValue.Type.MONEY, "7.00", "EUR", "kg", "*", true);
    List<Cell> cells =
        List.of(
            new Cell(
                0, 0, 1, 1, BOX, "7", true, 0.5, value, List.of(Evidence.Reason.STACKED_HEADING)));
    Table table =
        new Table(
            1,
            1,
            BOX,
            TableMethod.STREAM,
            0.25,
            1,
            null,
            List.of("note"),
            0,
            List.of(RowKind.HEADER),
            cells,
            evidence);
    return new ExtractedDocument(
        2,
        List.of(new PageSummary(1, 9, 9, 0), new PageSummary(2, 9, 9, 0, "corrupt-pdf")),
        List.of(table),
        List.of(new Warning(Warning.Code.FORM_FIELDS, 1)));
  }

  private static Arithmetic arithmetic() {
    Arithmetic.Place place = new Arithmetic.Place(1, 2, 3);
    Arithmetic.Check check =
        new Arithmetic.Check(Arithmetic.Kind.SUM, place, List.of(place), "1.5", "2.5", "1.0");
    return new Arithmetic(List.of(4), List.of(5), 6, List.of(check));
  }
}
