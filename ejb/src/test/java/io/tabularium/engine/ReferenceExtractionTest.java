package io.tabularium.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import io.tabularium.engine.generator.Drawing;
import io.tabularium.engine.generator.Face;
import io.tabularium.engine.generator.Look;
import io.tabularium.engine.generator.Mark;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.engine.model.Warning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceExtractionTest {

  private static final ExtractionOptions OPTIONS =
      ExtractionOptions.DEFAULT.withMode(ExtractionMode.TABULA);

  private static final Drawing BLANK = Drawing.a4(List.of());

  private final TableExtractor extractor = new TableExtractor();

  @TempDir Path folder;

  @Test
  void readsARuledTableWhereItStandsOnThePage() throws IOException {
    Table table = only(extractor.extract(save(Look.PLAIN, ruled()), OPTIONS));
    assertThat(table.method()).isEqualTo(TableMethod.LATTICE);
    assertThat(table.rowCount()).isEqualTo(4);
    assertThat(table.columnCount()).isEqualTo(3);
    assertThat(table.cells().get(4).text()).isEqualTo("r1 c1");
    assertNear(table.box(), new BoundingBox(100, 142, 400, 222));
  }

  @Test
  void countsFromTheCropBoxOfTheTurnedPage() throws IOException {
    for (int rotation : new int[] {0, 90, 180, 270}) {
      ExtractedDocument read = extractor.extract(save(new Look(1, rotation, 30), ruled()), OPTIONS);
      assertThat(read.pages()).containsExactly(new PageSummary(1, 595, 842, rotation));
      assertNear(only(read).box(), new BoundingBox(100, 142, 400, 222));
      assertThat(only(read).cells().get(4).text()).isEqualTo("r1 c1");
    }
  }

  @Test
  void aPageWithoutTextIsASuccessWithAWarning() throws IOException {
    ExtractedDocument read = extractor.extract(save(Look.PLAIN, BLANK), OPTIONS);
    assertThat(read.tables()).isEmpty();
    assertThat(read.warnings()).containsExactly(new Warning(Warning.Code.PAGE_WITHOUT_TEXT, 1));
  }

  @Test
  void readsThePagesAskedFor() throws IOException {
    Path pdf = save(Look.PLAIN, ruled(), BLANK, ruled());
    ExtractionOptions last = OPTIONS.withPages(PageRange.parse("3-"));
    assertThat(extractor.countPages(pdf, null)).isEqualTo(3);
    assertThat(extractor.extract(pdf, last).tables()).extracting(Table::page).containsExactly(3);
    assertCode(FailureCode.INVALID_OPTION, pdf, OPTIONS.withPages(PageRange.parse("1-4")));
  }

  @Test
  void tellsFailuresApart() throws IOException {
    Path text = Files.writeString(folder.resolve("text.pdf"), "no PDF at all");
    assertCode(FailureCode.NOT_A_PDF, text, OPTIONS);
    Path empty = Files.createFile(folder.resolve("empty.pdf"));
    assertCode(FailureCode.NOT_A_PDF, empty, OPTIONS);
    Path cut = folder.resolve("cut.pdf");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(save(Look.PLAIN, ruled())), 120));
    assertCode(FailureCode.CORRUPT_PDF, cut, OPTIONS);
  }

  @Test
  void opensEncryptedDocumentsWithTheirPassword() throws IOException {
    PDDocument document = new PDDocument();
    ruled().addTo(document, Look.PLAIN);
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy("owner", "secret", new AccessPermission());
    policy.setEncryptionKeyLength(256);
    Path pdf = folder.resolve("secret.pdf");
    try (document) {
      document.protect(policy);
      document.save(pdf.toFile());
    }
    assertCode(FailureCode.PASSWORD_REQUIRED, pdf, OPTIONS);
    assertCode(FailureCode.WRONG_PASSWORD, pdf, OPTIONS.withPassword("guess"));
    assertThat(extractor.extract(pdf, OPTIONS.withPassword("secret")).tables()).hasSize(1);
  }

  @Test
  void asksItsBudgetBeforeEachPage() throws IOException {
    Path pdf = save(Look.PLAIN, ruled());
    assertCode(FailureCode.TIME_LIMIT, pdf, OPTIONS.withBudget(() -> FailureCode.TIME_LIMIT));
  }

  private void assertCode(FailureCode code, Path pdf, ExtractionOptions options) {
    ExtractionException failure =
        catchThrowableOfType(ExtractionException.class, () -> extractor.extract(pdf, options));
    assertThat(failure.code()).isEqualTo(code);
  }

  private static Table only(ExtractedDocument document) {
    assertThat(document.tables()).hasSize(1);
    return document.tables().get(0);
  }

  private static void assertNear(BoundingBox actual, BoundingBox expected) {
    assertThat(actual.x0()).isCloseTo(expected.x0(), within(3.0));
    assertThat(actual.y0()).isCloseTo(expected.y0(), within(3.0));
    assertThat(actual.x1()).isCloseTo(expected.x1(), within(3.0));
    assertThat(actual.y1()).isCloseTo(expected.y1(), within(3.0));
  }

  private Path save(Look look, Drawing... pages) throws IOException {
    return Drawing.save(
        folder.resolve("rotated-" + look.rotation() + ".pdf"), look, List.of(pages));
  }

  /** Four rows of 20 points, three columns of 100, from (100, 142). */
  private static Drawing ruled() {
    List<Mark> marks = new ArrayList<>();
    for (int row = 0; row <= 4; row++) {
      marks.add(new Mark.Line(100, 142 + 20 * row, 400, 142 + 20 * row, 1));
    }
    for (int column = 0; column <= 3; column++) {
      marks.add(new Mark.Line(100 + 100 * column, 142, 100 + 100 * column, 222, 1));
    }
    for (int place = 0; place < 12; place++) {
      String text = "r" + place / 3 + " c" + place % 3;
      double x = 105 + 100 * (place % 3);
      marks.add(new Mark.Text(x, 156 + 20 * (place / 3), text, Face.SANS, 10));
    }
    return Drawing.a4(marks);
  }
}
