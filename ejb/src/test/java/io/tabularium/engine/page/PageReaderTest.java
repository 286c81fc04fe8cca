package io.tabularium.engine.page;

import static io.tabularium.engine.page.DrawnPdf.text;
import static io.tabularium.engine.page.DrawnPdf.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Warning;
import io.tabularium.engine.page.UnreadablePdfException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "0, 20, 100, 200, 300",
    "90, 200, 20, 300, 200",
    "180, 180, 200, 200, 300",
    "270, 100, 180, 300, 200"
  })
  void coordinatesAreThoseOfThePageAsDisplayed(
      int rotation, double x, double y, double width, double height) {
    try (DrawnPdf pdf = new DrawnPdf("20 200 m 20 180 l S")) {
      pdf.page.setRotation(rotation);
      PageContent page = pdf.read();
      assertThat(page.width()).isEqualTo(width);
      assertThat(page.height()).isEqualTo(height);
      assertThat(page.rotation()).isEqualTo(rotation);
      assertThat(page.rulings().get(0).box().grow(0.6).contains(x, y)).isTrue();
    }
  }

  @Test
  void aPageTurnedAgainstItsTextShowsItUpright() {
    try (DrawnPdf pdf = new DrawnPdf("BT /F1 10 Tf 0 1 -1 0 120 50 Tm (Net) Tj ET")) {
      pdf.page.setRotation(90);
      BoundingBox box = pdf.read().words().get(0).box();
      assertThat(box.x0()).isEqualTo(50, within(0.01));
      assertThat(box.y1()).isBetween(121.5, 123.5);
    }
  }

  @Test
  void theCropBoxIsThePage() {
    try (DrawnPdf pdf = new DrawnPdf(text(60, 200, "in"), text(10, 200, "out"))) {
      pdf.page.setCropBox(new PDRectangle(50, 100, 100, 150));
      PageContent page = pdf.read();
      assertThat(page.width()).isEqualTo(100);
      assertThat(page.height()).isEqualTo(150);
      assertThat(texts(page)).containsExactly("in");
      assertThat(page.words().get(0).box().x0()).isEqualTo(10, within(0.01));
      assertThat(page.words().get(0).baseline()).isEqualTo(50, within(0.01));
      assertThat(page.glyphs().offPage()).isEqualTo(3);
    }
  }

  @Test
  void theUserUnitScalesThePage() {
    try (DrawnPdf pdf = new DrawnPdf(text(20, 200, "in"))) {
      pdf.page.setUserUnit(2);
      PageContent page = pdf.read();
      assertThat(page.width()).isEqualTo(400);
      assertThat(page.words().get(0).style().size()).isEqualTo(20, within(0.01));
      assertThat(page.words().get(0).baseline()).isEqualTo(200, within(0.01));
    }
  }

  @Test
  void damageEndsAStreamAndWhatCameBeforeStands() {
    try (DrawnPdf pdf = new DrawnPdf(text(20, 200, "kept"), "1 (x) 2 cm << /A", "] ID ((")) {
      assertThat(texts(pdf.read())).containsExactly("kept");
    }
  }

  @Test
  void damageIsSaid() {
    assertThat(DrawnPdf.read(text(20, 200, "whole")).remarks()).isEmpty();
    assertThat(DrawnPdf.read(text(20, 200, "cut"), "<abc").remarks())
        .containsExactly(Warning.Code.PARTIAL);
  }

  @Test
  void packedContentThatIsCutShortIsDrawnAsFarAsItGoesAndThatIsSaid() throws IOException {
    byte[] packed =
        packed(text(20, 200, "first") + "\n" + "q Q ".repeat(9000) + text(20, 100, "last"));
    try (DrawnPdf pdf = new DrawnPdf()) {
      COSStream cut = pdf.document.getDocument().createCOSStream();
      try (OutputStream out = cut.createRawOutputStream()) {
        out.write(packed, 0, packed.length - 60);
      }
      cut.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      pdf.page.setContents(new PDStream(cut));
      PageContent page = pdf.read();
      assertThat(texts(page)).containsExactly("first");
      assertThat(page.remarks()).containsExactly(Warning.Code.PARTIAL);
    }
  }

  @Test
  void aFormThatDrawsItselfEnds() {
    try (DrawnPdf pdf = new DrawnPdf("/X Do", text(20, 100, "end"))) {
      pdf.form("X", text(20, 200, "x"), "/X Do");
      assertThat(texts(pdf.read())).contains("end");
    }
  }

  @Test
  void formsThatDrawTwoEachUnfoldOnlyAsFarAsTheLimit() {
    try (DrawnPdf pdf = new DrawnPdf("/X0 Do")) {
      for (int i = 0; i < 23; i++) {
        pdf.form("X" + i, ("/X" + (i + 1) + " Do ").repeat(4));
      }
      assertReason(pdf::read, Reason.DOCUMENT_TOO_COMPLEX);
    }
  }

  @Test
  void aStreamThatUnfoldsWithoutEndIsTooComplex() {
    try (DrawnPdf pdf = new DrawnPdf(" ".repeat(1 << 20).repeat(70))) {
      assertReason(pdf::read, Reason.DOCUMENT_TOO_COMPLEX);
    }
  }

  @Test
  void aFontThatUnfoldsWithoutEndIsTooComplex() {
    try (DrawnPdf pdf = new DrawnPdf("BT /F2 10 Tf 20 200 Td (x) Tj ET")) {
      COSDictionary descriptor = new COSDictionary();
      descriptor.setItem(COSName.FONT_FILE2, pdf.stream(" ".repeat(1 << 20).repeat(70)));
      COSDictionary font = new COSDictionary();
      font.setItem(COSName.TYPE, COSName.FONT);
      font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
      font.setItem(COSName.FONT_DESC, descriptor);
      pdf.put(COSName.FONT, "F2", font);
      assertReason(pdf::read, Reason.DOCUMENT_TOO_COMPLEX);
    }
  }

  @Test
  void theBudgetEndsTheReadingWithItsOwnException() throws IOException {
    Path file = save(new DrawnPdf("q Q ".repeat(5000)));
    int[] asked = {0};
    try (OpenPdf pdf = PageReader.open(file, null)) {
      assertThatThrownBy(
              () ->
                  pdf.read(
                      1,
                      () -> {
                        if (++asked[0] > 10) {
                          throw new IllegalStateException("spent");
                        }
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("spent");
    }
    assertThat(asked[0]).isEqualTo(11);
  }

  @Test
  void otherBytesAreNoPdf() throws IOException {
    assertReason(() -> open("Net sales 12\n", null), Reason.NOT_A_PDF);
    assertReason(() -> open("", null), Reason.NOT_A_PDF);
  }

  @Test
  void aHeaderAloneIsACorruptPdf() throws IOException {
    assertReason(() -> open("%PDF-1.7\nand then nothing", null), Reason.CORRUPT_PDF);
  }

  @Test
  void aFileCutShortIsCorruptOrReadAsFarAsItGoes() throws IOException {
    Path file = save(new DrawnPdf(text(20, 200, "Net sales")));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 10; length < whole.length; length += 7) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (OpenPdf pdf = PageReader.open(file, null)) {
        pdf.read(1, () -> {});
      } catch (UnreadablePdfException e) {
        assertThat(e.reason()).isEqualTo(Reason.CORRUPT_PDF);
      }
    }
  }

  @Test
  void encryptedDocumentsNeedTheirPassword() throws IOException {
    Path file = locked("secret");
    assertReason(() -> PageReader.open(file, null), Reason.PASSWORD_REQUIRED);
    assertReason(() -> PageReader.open(file, "guess"), Reason.WRONG_PASSWORD);
    try (OpenPdf pdf = PageReader.open(file, "secret")) {
      assertThat(texts(pdf.read(1, () -> {}))).containsExactly("Net");
    }
  }

  @Test
  void documentsEncryptedWithoutAUserPasswordJustOpen() throws IOException {
    try (OpenPdf pdf = PageReader.open(locked(""), null)) {
      assertThat(pdf.pageCount()).isEqualTo(1);
    }
  }

  private Path locked(String user) throws IOException {
    DrawnPdf pdf = new DrawnPdf(text(20, 200, "Net"));
    pdf.document.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
    return save(pdf);
  }

  private Path save(DrawnPdf pdf) throws IOException {
    Path file = Files.createTempFile(folder, "a", ".pdf");
    try (pdf) {
      pdf.document.save(file.toFile());
    }
    return file;
  }

  private OpenPdf open(String content, String password) throws IOException {
    Path file = Files.createTempFile(folder, "a", ".pdf");
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    return PageReader.open(file, password);
  }

  private static void assertReason(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            UnreadablePdfException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static byte[] packed(String operators) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(operators.getBytes(StandardCharsets.ISO_8859_1));
    }
    return packed.toByteArray();
  }
}
