package io.tabularium.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.CellValue;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.engine.model.Warning;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultWriterTest {

  private static final BoundingBox BOX = new BoundingBox(72, 90.5, 523.123, 301.006);

  @TempDir Path folder;

  @Test
  void jsonIsTheContracts() throws IOException {
    assertThat(text(ResultFormat.JSON, sales(), SpanText.BLANK))
        .isEqualTo(
            """
            {"id":"x1","engine":{"name":"tabularium","version":"%s"},\
            "document":{"name":"a.pdf","sha256":"00ff","pageCount":3,"pages":[\
            {"page":1,"width":595.0,"height":841.89,"rotation":90,"status":"extracted","code":null}\
            ]},"tables":[{"index":0,"page":1,"bbox":[72.0,90.5,523.12,301.01],"method":"lattice",\
            "confidence":0.97,"rowCount":3,"columnCount":3,"headerRowCount":1,"title":"Sales",\
            "continues":null,"notes":["in euro"],"rows":["header","data","total"],\
            "columnPaths":[["Net sales"],["Net sales"],[]],"rowPaths":[[],["A|<b>","=1+1"],["A|<b>","-12.50"]],\
            "cells":[\
            {"row":0,"column":0,"rowSpan":1,"columnSpan":2,"bbox":[72.0,90.5,523.12,301.01],\
            "text":"Net\\nsales","header":true,"confidence":null},\
            {"row":1,"column":0,"rowSpan":2,"columnSpan":1,"bbox":[72.0,90.5,523.12,301.01],\
            "text":"A|<b>","header":false,"confidence":null},\
            {"row":1,"column":1,"rowSpan":1,"columnSpan":1,"bbox":[72.0,90.5,523.12,301.01],\
            "text":"=1+1","header":false,"confidence":null},\
            {"row":2,"column":1,"rowSpan":1,"columnSpan":1,"bbox":[72.0,90.5,523.12,301.01],\
            "text":"-12.50","header":false,"confidence":null}],\
            "evidence":{"reasons":[],"join":null,"parts":[],"arithmetic":null,"conservation":null}}],\
            "warnings":[{"code":"hidden-text","page":1}],\
            "timing":{"queuedMillis":3,"processMillis":41}}\
            """
                .formatted(EngineVersion.CURRENT.version()));
  }

  @Test
  void valuesStandBesideTheText() throws IOException {
    CellValue ticked = CellValue.of(CellValue.Type.BOOLEAN, "true");
    CellValue amount = new CellValue(CellValue.Type.MONEY, "1234", "EUR", "kg", "*", true);
    List<Cell> cells =
        List.of(cell(0, 0, "x").withValue(ticked), cell(0, 1, "EUR 1,234 kg*").withValue(amount));
    assertThat(text(ResultFormat.JSON, result(table(1, 2, cells)), SpanText.BLANK))
        .contains("\"value\":{\"type\":\"boolean\",\"value\":\"true\",\"selected\":true}}")
        .contains(
            "\"value\":{\"type\":\"money\",\"value\":\"1234\",\"currency\":\"EUR\","
                + "\"unit\":\"kg\",\"mark\":\"*\",\"ambiguous\":true}}");
  }

  @Test
  void aFlatHeaderHasOneNameAColumn() throws IOException {
    assertThat(text(ResultFormat.CSV, sales().flat(), SpanText.BLANK))
        .isEqualTo("Net sales,Net sales (2),Column 3\r\nA|<b>,'=1+1,\r\n\"\",-12.50,\r\n");
  }

  @Test
  void theVersionIsTheBuilds() {
    assertThat(EngineVersion.CURRENT.version()).matches("\\d+\\.\\d+\\.\\d+.*");
  }

  @Test
  void jsonIsTheSameInEveryLocale() throws IOException {
    String here = text(ResultFormat.JSON, sales(), SpanText.BLANK);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
    try {
      assertThat(text(ResultFormat.JSON, sales(), SpanText.BLANK)).isEqualTo(here);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsUnknownIsNull() throws IOException {
    Result bare = new Result(null, "a.pdf", "00", sales().document(), null);
    assertThat(text(ResultFormat.JSON, bare, SpanText.BLANK))
        .startsWith("{\"id\":null,")
        .endsWith("\"timing\":null}");
  }

  @Test
  void halfSurrogatesAreReplaced() throws IOException {
    Result odd = result(table(1, 1, List.of(cell(0, 0, "a\uD800b \uD83D\uDE00"))));
    assertThat(text(ResultFormat.JSON, odd, SpanText.BLANK)).contains("a\uFFFDb \uD83D\uDE00");
    assertThat(text(ResultFormat.CSV, odd, SpanText.BLANK)).isEqualTo("a\uFFFDb \uD83D\uDE00\r\n");
  }

  @Test
  void csvShowsSpansOnceOrRepeated() throws IOException {
    assertThat(text(ResultFormat.CSV, sales(), SpanText.BLANK))
        .isEqualTo("\"Net\nsales\",,\r\nA|<b>,'=1+1,\r\n\"\",-12.50,\r\n");
    assertThat(text(ResultFormat.CSV, sales(), SpanText.REPEATED))
        .isEqualTo("\"Net\nsales\",\"Net\nsales\",\r\nA|<b>,'=1+1,\r\nA|<b>,-12.50,\r\n");
  }

  @Test
  void csvPartsTablesByAnEmptyLine() throws IOException {
    Table one = table(1, 1, List.of(cell(0, 0, "one")));
    assertThat(text(ResultFormat.CSV, result(one, one), SpanText.BLANK))
        .isEqualTo("one\r\n\r\none\r\n");
  }

  @Test
  void htmlKeepsSpansAndHeaders() throws IOException {
    assertThat(text(ResultFormat.HTML, sales(), SpanText.BLANK))
        .contains("<caption>Sales</caption>")
        .contains("<thead>\n<tr><th colspan=\"2\">Net<br>sales</th><td></td></tr>\n</thead>")
        .contains("<tr><td rowspan=\"2\">A|&lt;b&gt;</td><td>=1+1</td><td></td></tr>")
        .contains("<tr><td>-12.50</td><td></td></tr>\n</tbody>")
        .contains("<p>in euro</p>");
  }

  @Test
  void markdownHasOneHeaderRow() throws IOException {
    assertThat(text(ResultFormat.MD, sales(), SpanText.BLANK))
        .isEqualTo(
            """
            **Sales**

            | Net<br>sales | Net<br>sales |  |
            | --- | --- | --- |
            | A\\|\\<b> | =1+1 |  |
            |  | -12.50 |  |

            in euro
            """);
  }

  @Test
  void partsOverPagesCanBeHadAsOneTable() throws IOException {
    Table first = table(2, 1, List.of(cell(0, 0, "head"), cell(1, 0, "one")));
    Join join = new Join(0.9, List.of(Join.Reason.REPEATED_HEADER), 1, false, false, false);
    Table second =
        table(2, 1, List.of(cell(0, 0, "head"), cell(1, 0, "two")))
            .withIndex(1)
            .continuing(0, Evidence.NONE.withJoin(join));
    Result parts = result(first, second);
    assertThat(text(ResultFormat.JSON, parts, SpanText.BLANK))
        .contains("\"continues\":0")
        .contains("\"join\":{\"score\":0.9,\"reasons\":[\"repeated-header\"],");
    assertThat(text(ResultFormat.CSV, parts.merged(), SpanText.BLANK))
        .isEqualTo("head\r\none\r\ntwo\r\n");
    assertThat(text(ResultFormat.JSON, parts.merged(), SpanText.BLANK))
        .contains("\"rowCount\":3")
        .contains("{\"index\":1,\"page\":1,\"bbox\":[72.0,90.5,523.12,301.01],\"firstRow\":2,");
  }

  @Test
  void aFailedPageSaysWhy() throws IOException {
    PageSummary failed = new PageSummary(2, 595, 842, 0, "corrupt-pdf");
    ExtractedDocument document = new ExtractedDocument(2, List.of(failed), List.of(), List.of());
    Result result = new Result(null, "a.pdf", "00ff", document, null);
    assertThat(text(ResultFormat.JSON, result, SpanText.BLANK))
        .contains("\"status\":\"failed\",\"code\":\"corrupt-pdf\"");
  }

  @Test
  void ndjsonIsALineATable() throws IOException {
    Table one = table(1, 1, List.of(cell(0, 0, "one")));
    assertThat(text(ResultFormat.NDJSON, result(one, one), SpanText.BLANK).lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("{\"id\":\"x1\",\"document\":\"a.pdf\",\"index\":0,"))
        .allMatch(line -> line.endsWith("}}"));
  }

  @Test
  void workbookMergesAndKeepsCodes() throws IOException {
    Table codes =
        table(1, 3, List.of(cell(0, 0, "007"), cell(0, 1, "1,234.50"), cell(0, 2, "=A1")));
    Map<String, String> files =
        unzip(bytes(ResultFormat.XLSX, result(codes, sale()), SpanText.BLANK));
    assertThat(files.get("xl/worksheets/sheet1.xml"))
        .contains("<c r=\"A1\" t=\"inlineStr\"><is><t>007</t></is></c>")
        .contains("<c r=\"C1\" t=\"inlineStr\"><is><t>=A1</t></is></c>")
        .contains("<v>1234.5")
        .doesNotContain("<f>");
    assertThat(files.get("xl/worksheets/sheet2.xml"))
        .contains("<mergeCell ref=\"A1:B1\"/>")
        .contains("<mergeCell ref=\"A2:A3\"/>");
    assertThat(files.get("xl/styles.xml")).contains("#,##0.00");
  }

  @Test
  void aWorkbookWithoutTablesOpens() throws IOException {
    Map<String, String> files = unzip(bytes(ResultFormat.XLSX, result(), SpanText.BLANK));
    assertThat(files.get("xl/workbook.xml")).contains("No tables");
  }

  @Test
  void aResultOfOneTable() {
    Table one = table(1, 1, List.of(cell(0, 0, "one")));
    assertThat(result(sale(), one).onlyTable(1).document().tables()).containsExactly(one);
  }

  private static Table sale() {
    return sales().document().tables().get(0);
  }

  private static Result sales() {
    List<Cell> cells =
        List.of(
            new Cell(0, 0, 1, 2, BOX, "Net\nsales", true),
            new Cell(1, 0, 2, 1, BOX, "A|<b>", false),
            cell(1, 1, "=1+1"),
            cell(2, 1, "-12.50"));
    List<RowKind> rows = List.of(RowKind.HEADER, RowKind.DATA, RowKind.TOTAL);
    List<String> notes = List.of("in euro");
    return result(
        new Table(0, 1, BOX, TableMethod.LATTICE, 0.97, 3, "Sales", notes, null, rows, cells));
  }

  private static Table table(int rows, int columns, List<Cell> cells) {
    List<RowKind> kinds = Collections.nCopies(rows, RowKind.DATA);
    return new Table(
        0, 1, BOX, TableMethod.STREAM, null, columns, null, List.of(), null, kinds, cells);
  }

  private static Cell cell(int row, int column, String text) {
    return new Cell(row, column, 1, 1, BOX, text, false);
  }

  private static Result result(Table... tables) {
    ExtractedDocument document =
        new ExtractedDocument(
            3,
            List.of(new PageSummary(1, 595, 841.89, 90)),
            List.of(tables),
            List.of(new Warning(Warning.Code.HIDDEN_TEXT, 1)));
    return new Result("x1", "a.pdf", "00ff", document, new Result.Timing(3, 41));
  }

  private static String text(ResultFormat format, Result result, SpanText spans)
      throws IOException {
    return new String(bytes(format, result, spans), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(ResultFormat format, Result result, SpanText spans)
      throws IOException {
    ByteArrayOutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            throw new AssertionError("the caller's stream is not the writer's to close");
          }
        };
    format.writer(spans).write(result, out);
    return out.toByteArray();
  }

  private Map<String, String> unzip(byte[] workbook) throws IOException {
    Path path = Files.write(folder.resolve("workbook.xlsx"), workbook);
    Map<String, String> files = new HashMap<>();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        files.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
