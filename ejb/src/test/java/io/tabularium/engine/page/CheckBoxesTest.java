package io.tabularium.engine.page;

import static io.tabularium.engine.page.DrawnPdf.text;
import static io.tabularium.engine.page.DrawnPdf.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.PageContent;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckBoxesTest {

  private static final String EMPTY = "\u2610";
  private static final String TICKED = "\u2612";

  private static final String BOX = "40 199 9 9 re S";

  @Test
  void anEmptySquareBesideTextIsABox() {
    PageContent page = DrawnPdf.read(text(60, 200, "Yes"), BOX);
    assertThat(texts(page)).containsExactly("Yes", EMPTY);
    assertThat(page.words().get(1).baseline()).isEqualTo(page.words().get(0).baseline());
    assertThat(page.words().get(1).box().x0()).isEqualTo(40);
    assertThat(page.words().get(1).glyphs()).isEmpty();
    assertThat(page.rulings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40 199 m 49 208 l S 40 208 m 49 199 l S",
        "41 203 m 44 200 l 51 211 l S",
        "42 201 5 5 re f",
        "0 0 1 RG 42 203 m 43 200 46 200 48 207 c S"
      })
  void aMarkInItTicksIt(String mark) {
    PageContent page = DrawnPdf.read(text(60, 200, "Yes"), BOX, mark);
    assertThat(texts(page)).containsExactly("Yes", TICKED);
    assertThat(page.figures()).isEmpty();
    assertThat(page.fills()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "40 250 9 9 re S", // no text on its line
        "1 0 0 rg 40 199 9 9 re B", // the key of a chart
        "40 199 9 9 re 49 199 9 9 re S", // places for letters
        "40 199 30 9 re S", // a field
        "40 199 9 9 re S 20 150 m 90 260 l S", // a mark of a curve
        "40 199 9 9 re S BT /F1 6 Tf 42 201 Td (3) Tj ET" // a number in a frame
      })
  void otherSquaresAreNone(String drawing) {
    PageContent page = DrawnPdf.read(text(60, 200, "Yes"), drawing);
    assertThat(texts(page)).contains("Yes").doesNotContain(EMPTY, TICKED);
    assertThat(page.rulings()).isNotEmpty();
  }

  @Test
  void aWhiteBoxIsEmpty() {
    PageContent page = DrawnPdf.read(text(60, 200, "Yes"), "1 1 1 rg 40 199 9 9 re B");
    assertThat(texts(page)).containsExactly("Yes", EMPTY);
  }

  @Test
  void fieldsOfAFormSayWhetherTheyAreTicked() {
    try (DrawnPdf pdf = new DrawnPdf(text(60, 200, "Yes"), text(60, 180, "No"), BOX)) {
      COSArray annotations = new COSArray();
      annotations.add(field(199, "On", 0));
      annotations.add(field(179, "Off", 0));
      annotations.add(field(159, "On", 1 << 16)); // a button to be pressed
      pdf.page.getCOSObject().setItem(COSName.ANNOTS, annotations);
      PageContent page = pdf.read();
      assertThat(texts(page)).containsExactly("Yes", "No", TICKED, EMPTY);
      assertThat(page.words().get(3).baseline()).isEqualTo(page.words().get(1).baseline());
      assertThat(page.rulings()).isEmpty();
    }
  }

  private static COSDictionary field(float y, String state, int flags) {
    COSDictionary field = new COSDictionary();
    field.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
    field.setItem(COSName.FT, COSName.BTN);
    field.setInt(COSName.FF, flags);
    field.setName(COSName.AS, state);
    field.setItem(COSName.RECT, new PDRectangle(40, y, 9, 9));
    return field;
  }
}
