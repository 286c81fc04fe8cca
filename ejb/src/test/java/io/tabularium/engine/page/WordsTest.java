package io.tabularium.engine.page;

import static io.tabularium.engine.page.DrawnPdf.read;
import static io.tabularium.engine.page.DrawnPdf.text;
import static io.tabularium.engine.page.DrawnPdf.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Word;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void blanksPartWords() {
    assertThat(texts(read(text(20, 200, "Net sales")))).containsExactly("Net", "sales");
  }

  @Test
  void boxesRunFromAscentToDescentAndOverTheAdvance() {
    Word word = read(text(20, 200, "HHH")).words().get(0);
    BoundingBox box = word.box();
    assertThat(box.x0()).isEqualTo(20, within(0.01));
    assertThat(box.x1()).isEqualTo(20 + 3 * 7.22, within(0.01));
    assertThat(word.baseline()).isEqualTo(100, within(0.01));
    assertThat(box.y0()).isBetween(91.0, 94.0);
    assertThat(box.y1()).isBetween(101.5, 103.5);
    assertThat(word.style().size()).isEqualTo(10, within(0.01));
  }

  @Test
  void wideGapsOfOneOperatorPartWords() {
    PageContent page = read("BT /F1 10 Tf 20 200 Td [(12) -3000 (34) -20 (5)] TJ ET");
    assertThat(texts(page)).containsExactly("12", "345");
  }

  @Test
  void letterSpacingByTheOperatorKeepsWordsWhole() {
    PageContent page = read("BT /F1 10 Tf 4 Tc 20 200 Td (Year end) Tj ET");
    assertThat(texts(page)).containsExactly("Year", "end");
  }

  @Test
  void letterSpacingByPlacingKeepsWordsWhole() {
    PageContent page =
        read("BT /F1 10 Tf 20 200 Td [(T) -300 (O) -300 (T) -300 (A) -300 (L) -300 (S)] TJ ET");
    assertThat(texts(page)).containsExactly("TOTALS");
  }

  @Test
  void digitsPlacedApartAreNotLetterSpacing() {
    PageContent page =
        read("BT /F1 10 Tf 20 200 Td [(1) -400 (2) -400 (3) -400 (4) -400 (5) -400 (6)] TJ ET");
    assertThat(texts(page)).hasSize(6);
  }

  @Test
  void overprintedTextIsOneBoldWord() {
    PageContent page = read(text(20, 200, "Total"), text(20.3, 200, "Total"));
    assertThat(texts(page)).containsExactly("Total");
    assertThat(page.words().get(0).style().bold()).isTrue();
  }

  @Test
  void repeatedDigitsAreNotOverprints() {
    assertThat(texts(read(text(20, 200, "1000000")))).containsExactly("1000000");
  }

  @Test
  void superscriptsAreWordsOfTheirOwn() {
    PageContent page = read("BT /F1 10 Tf 20 200 Td (Total) Tj /F1 6 Tf 4 Ts (1) Tj ET");
    assertThat(texts(page)).containsExactly("Total", "1");
  }

  @Test
  void smallCapitalsOnOneBaselineAreOneWord() {
    assertThat(texts(read("BT /F1 10 Tf 20 200 Td (T) Tj /F1 8 Tf (ABLE) Tj ET")))
        .containsExactly("TABLE");
  }

  @Test
  void leadersAreWordsOfTheirOwn() {
    assertThat(texts(read(text(20, 200, "Total......12"))))
        .containsExactly("Total", "......", "12");
  }

  @Test
  void rulingsBetweenGlyphsPartWords() {
    PageContent page =
        read("BT /F1 10 Tf 20 200 Td (12) Tj 11.12 0 Td (34) Tj ET", "31.12 190 m 31.12 215 l S");
    assertThat(texts(page)).containsExactly("12", "34");
  }

  @Test
  void ligaturesAreSpeltOut() {
    try (DrawnPdf pdf = new DrawnPdf("BT /F1 10 Tf 20 200 Td (of\256ce) Tj ET")) {
      name(pdf, 0256, "fi");
      assertThat(texts(pdf.read())).containsExactly("office");
    }
  }

  @Test
  void accentsOverALetterAreComposed() {
    PageContent page = read("BT /F1 10 Tf 20 200 Td [(B) -111 (\250) 444 (orsch)] TJ ET");
    assertThat(texts(page)).containsExactly("B\u00F6rsch");
  }

  @Test
  void rightToLeftTextIsTurnedToReadingOrderWithItsDigits() {
    try (DrawnPdf pdf = new DrawnPdf("BT /F1 10 Tf 20 200 Td (12CBA) Tj ET")) {
      name(pdf, 'A', "afii57664");
      name(pdf, 'B', "afii57665");
      name(pdf, 'C', "afii57666");
      assertThat(texts(pdf.read())).containsExactly("\u05D0\u05D1\u05D212");
    }
  }

  @Test
  void rightToLeftTextDrawnGlyphByGlyphLeftwardsIsOneWord() {
    try (DrawnPdf pdf =
        new DrawnPdf("BT /F1 10 Tf 60 200 Td (A) Tj -5 0 Td (B) Tj -5 0 Td (C) Tj ET")) {
      name(pdf, 'A', "afii57664");
      name(pdf, 'B', "afii57665");
      name(pdf, 'C', "afii57666");
      assertThat(texts(pdf.read())).containsExactly("\u05D0\u05D1\u05D2");
    }
  }

  @Test
  void glyphsWithoutACharacterAreCounted() {
    try (DrawnPdf pdf = new DrawnPdf("BT /F1 10 Tf 20 200 Td (xAB) Tj ET")) {
      name(pdf, 'A', "g17");
      name(pdf, 'B', "uniE001");
      PageContent page = pdf.read();
      assertThat(page.glyphs().visible()).isEqualTo(3);
      assertThat(page.glyphs().unmapped()).isEqualTo(2);
    }
  }

  @Test
  void privateCodesOfSymbolFontsAreTheirPublicCharacters() {
    assertThat(SymbolText.of("\uF0B7", "SymbolMT")).isEqualTo("\u2022");
    assertThat(SymbolText.of("\uF0FE", "Wingdings-Regular")).isEqualTo("\u2611");
    assertThat(SymbolText.of("\uF0B7", "Other")).isEqualTo("\uF0B7");
  }

  @Test
  void directionFollowsTheTextMatrix() {
    PageContent page =
        read(
            "BT /F1 10 Tf 1 0 0 1 100 150 Tm (right) Tj",
            "0 1 -1 0 100 200 Tm (up) Tj",
            "0 -1 1 0 100 100 Tm (down) Tj",
            "-1 0 0 -1 90 150 Tm (left) Tj ET");
    assertThat(page.words())
        .extracting(Word::direction)
        .containsExactly(Direction.RIGHT, Direction.UP, Direction.DOWN, Direction.LEFT);
    Word up = page.words().get(1);
    assertThat(up.baseline()).isEqualTo(100, within(0.01));
    assertThat(up.box().y1()).isEqualTo(100, within(0.01));
    assertThat(up.box().height()).isEqualTo(11.12, within(0.01));
  }

  @Test
  void slantedTextIsAFigure() {
    PageContent page = read("BT /F1 10 Tf 0.7 0.7 -0.7 0.7 50 50 Tm (DRAFT) Tj ET");
    assertThat(page.words()).isEmpty();
    assertThat(page.figures()).isNotEmpty();
  }

  @Test
  void theEffectiveSizeCountsTheMatrices() {
    PageContent page = read("2 0 0 2 0 0 cm BT /F1 1 Tf 5 0 0 5 10 100 Tm (x) Tj ET");
    assertThat(page.words().get(0).style().size()).isEqualTo(10, within(0.01));
  }

  private static void name(DrawnPdf pdf, int code, String glyph) {
    COSDictionary font =
        pdf.page
            .getResources()
            .getCOSObject()
            .getCOSDictionary(COSName.FONT)
            .getCOSDictionary(COSName.getPDFName("F1"));
    COSDictionary encoding = font.getCOSDictionary(COSName.ENCODING);
    if (encoding == null) {
      encoding = new COSDictionary();
      encoding.setItem(COSName.TYPE, COSName.ENCODING);
      encoding.setItem(COSName.DIFFERENCES, new COSArray());
      font.setItem(COSName.ENCODING, encoding);
    }
    COSArray differences = encoding.getCOSArray(COSName.DIFFERENCES);
    differences.add(COSInteger.get(code));
    differences.add(COSName.getPDFName(glyph));
  }
}
