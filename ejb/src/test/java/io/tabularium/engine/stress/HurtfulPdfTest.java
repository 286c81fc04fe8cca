package io.tabularium.engine.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.engine.Budget;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.TableExtractor;
import io.tabularium.engine.model.ExtractedDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HurtfulPdfTest {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = HurtfulPdf.class,
      names = {"SCATTERED_TEXT", "NESTED_FORMS", ".*BOMB", "OBJECT_STREAM_COUNT"},
      mode = EnumSource.Mode.MATCH_ANY)
  void whatIsTooMuchEndsWithItsCode(HurtfulPdf pdf) {
    assertThatThrownBy(() -> extract(pdf, Budget.UNLIMITED))
        .isInstanceOfSatisfying(
            ExtractionException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.DOCUMENT_TOO_COMPLEX));
  }

  @ParameterizedTest
  @EnumSource(
      value = HurtfulPdf.class,
      names = {
        "LINES_AND_AREAS",
        "LATTICE",
        "ACROSS",
        "SHADES",
        "LESS_SCATTERED_TEXT",
        "HEAP.*",
        "ONE_LINE",
        "CAPTIONS",
        "NESTED_BRACKETS"
      },
      mode = EnumSource.Mode.MATCH_ANY)
  void pagesFullOfNothingAreReadAndHaveNoTables(HurtfulPdf pdf) {
    ExtractedDocument read = extract(pdf, Budget.UNLIMITED);
    assertThat(read.pages()).hasSize(1);
    assertThat(read.pages().get(0).isFailed()).isFalse();
    assertThat(read.tables()).isEmpty();
  }

  @Test
  void aDenseTableIsStillOne() {
    assertThat(extract(HurtfulPdf.ROWS_OF_TEXT, Budget.UNLIMITED).tables())
        .singleElement()
        .satisfies(table -> assertThat(table.columnCount()).isEqualTo(100))
        .satisfies(table -> assertThat(table.rowCount()).isEqualTo(199));
  }

  @Test
  void aPageUnderTooManyNodesEndsTheDocumentAsDamaged() {
    assertThatThrownBy(() -> extract(HurtfulPdf.DEEP_TREE, Budget.UNLIMITED))
        .isInstanceOfSatisfying(
            ExtractionException.class,
            e -> assertThat(e.code()).isEqualTo(FailureCode.CORRUPT_PDF));
  }

  @Test
  void aPageOf200MetresIsReadLikeASmallOne() {
    assertThat(extract(HurtfulPdf.LARGE_PAGE, Budget.UNLIMITED).tables())
        .singleElement()
        .satisfies(table -> assertThat(table.rowCount()).isEqualTo(30))
        .satisfies(table -> assertThat(table.columnCount()).isEqualTo(5));
  }

  @Test
  void thePageTreeIsWalkedOnceHoweverItIsTied() {
    assertThat(extract(HurtfulPdf.EMPTY_PAGES, Budget.UNLIMITED).pages()).hasSize(20_000);
    assertThat(extract(HurtfulPdf.CYCLE, Budget.UNLIMITED).pageCount()).isZero();
    assertThat(extract(HurtfulPdf.DOUBLING_TREE, Budget.UNLIMITED).pageCount()).isEqualTo(2);
    assertThat(extract(HurtfulPdf.REPEATED_PAGE, Budget.UNLIMITED).pageCount()).isEqualTo(100_000);
  }

  @Test
  void theBudgetIsAskedOftenEnoughToEndAnything() {
    for (HurtfulPdf pdf : EnumSet.of(HurtfulPdf.LINES_AND_AREAS, HurtfulPdf.NESTED_FORMS)) {
      AtomicInteger asked = new AtomicInteger();
      Budget third = () -> asked.incrementAndGet() < 300 ? null : FailureCode.TIME_LIMIT;
      assertThatThrownBy(() -> extract(pdf, third))
          .isInstanceOfSatisfying(
              ExtractionException.class,
              e -> assertThat(e.code()).isEqualTo(FailureCode.TIME_LIMIT));
      assertThat(asked).hasValue(300);
    }
  }

  @Test
  void aBudgetThatIsSpentFromTheStartEndsTheOpeningItself() {
    for (HurtfulPdf pdf : EnumSet.of(HurtfulPdf.EMPTY_PAGES, HurtfulPdf.OBJECT_STREAM_BOMB)) {
      assertThatThrownBy(() -> extract(pdf, () -> FailureCode.TIME_LIMIT))
          .isInstanceOfSatisfying(
              ExtractionException.class,
              e -> assertThat(e.code()).isEqualTo(FailureCode.TIME_LIMIT));
    }
  }

  @Test
  void aPageThatFailsLeavesTheOthersStanding() throws IOException {
    RawPdf pdf = new RawPdf();
    pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
    pdf.add("<< /Type /Pages /Count 2 /Kids [5 0 R 6 0 R] /MediaBox [0 0 600 800] >>");
    pdf.addPacked("", HurtfulPdf.rows(12, 4));
    pdf.addStream("/Filter /FlateDecode", RawPdf.bomb(1L << 27));
    String font =
        "/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>";
    pdf.add("<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>");
    pdf.add("<< /Type /Page /Parent 2 0 R /Contents 3 0 R " + font + " >>");
    ExtractedDocument read = extract(pdf.bytes(), Budget.UNLIMITED);
    assertThat(read.pages().get(0).code()).isEqualTo("document-too-complex");
    assertThat(read.pages().get(0).width()).isEqualTo(600);
    assertThat(read.pages().get(1).code()).isNull();
    assertThat(read.tables()).singleElement().satisfies(t -> assertThat(t.page()).isEqualTo(2));
  }

  private ExtractedDocument extract(HurtfulPdf pdf, Budget budget) {
    return extract(pdf.bytes(), budget);
  }

  private ExtractedDocument extract(byte[] pdf, Budget budget) {
    try {
      Path file = Files.write(folder.resolve("hurtful.pdf"), pdf);
      return new TableExtractor().extract(file, ExtractionOptions.DEFAULT.withBudget(budget));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
