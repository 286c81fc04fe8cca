package io.tabularium.engine.page;

import static io.tabularium.engine.page.DrawnPdf.read;
import static io.tabularium.engine.page.DrawnPdf.text;
import static io.tabularium.engine.page.DrawnPdf.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.PageContent.GlyphCount;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibilityTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 Tr BT /F1 10 Tf 20 200 Td (abc) Tj ET",
        "1 g BT /F1 10 Tf 20 200 Td (abc) Tj ET",
        "0.5 g 0 150 200 100 re f BT /F1 10 Tf 20 200 Td (abc) Tj ET",
        "0 0 5 5 re W n BT /F1 10 Tf 20 200 Td (abc) Tj ET",
        "BT /F1 10 Tf 20 200 Td (abc) Tj ET 1 g 0 150 200 100 re f",
      })
  void textThatCannotBeSeenIsCountedAndLeftOut(String operators) {
    PageContent page = read(operators, "0 g", "Q");
    assertThat(page.words()).isEmpty();
    assertThat(page.glyphs()).isEqualTo(new GlyphCount(0, 3, 0, 0));
  }

  @Test
  void textOffThePageIsCountedApart() {
    assertThat(read(text(300, 200, "abc")).glyphs()).isEqualTo(new GlyphCount(0, 0, 3, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 g 0 150 200 100 re f 1 g BT /F1 10 Tf 20 200 Td (abc) Tj ET",
        "BT /F1 10 Tf 20 200 Td (abc) Tj ET 1 g 0 150 10 100 re f",
        "BT /F1 10 Tf 20 200 Td (abc) Tj ET 1 g 0 203 200 1 re f",
        "1 g 0 150 200 100 re f 0 g BT /F1 10 Tf 20 200 Td (abc) Tj ET",
        "BT /F1 10 Tf 20 200 Td (abc) Tj ET /Clear gs 0 150 200 100 re f",
        "/Blend gs BT /F1 10 Tf 20 200 Td (abc) Tj ET 1 1 0 rg 0 150 200 100 re f",
      })
  void textThatCanBeSeenIsKept(String operators) {
    try (DrawnPdf pdf = new DrawnPdf(operators)) {
      COSDictionary clear = new COSDictionary();
      clear.setItem(COSName.CA_NS, new COSFloat(0.3f));
      pdf.put(COSName.EXT_G_STATE, "Clear", clear);
      COSDictionary blend = new COSDictionary();
      blend.setItem(COSName.BM, COSName.getPDFName("Multiply"));
      pdf.put(COSName.EXT_G_STATE, "Blend", blend);
      assertThat(texts(pdf.read())).containsExactly("abc");
    }
  }

  @Test
  void transparentTextIsHidden() {
    try (DrawnPdf pdf = new DrawnPdf("/Clear gs", text(20, 200, "abc"))) {
      COSDictionary clear = new COSDictionary();
      clear.setItem(COSName.CA_NS, new COSFloat(0));
      pdf.put(COSName.EXT_G_STATE, "Clear", clear);
      assertThat(pdf.read().glyphs().hidden()).isEqualTo(3);
    }
  }

  @Test
  void theTextLayerOfAScanIsItsContent() {
    PageContent page =
        read("q 200 0 0 300 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q 3 Tr", text(20, 200, "ab"));
    assertThat(texts(page)).containsExactly("ab");
  }

  @Test
  void layersThatAreOffAreNotThere() {
    try (DrawnPdf pdf =
        new DrawnPdf("/OC /L BDC", text(20, 200, "off"), "EMC", text(20, 100, "on"))) {
      COSDictionary layer = new COSDictionary();
      layer.setItem(COSName.TYPE, COSName.OCG);
      pdf.put(COSName.PROPERTIES, "L", layer);
      COSArray groups = new COSArray();
      groups.add(layer);
      COSDictionary configuration = new COSDictionary();
      configuration.setItem(COSName.OFF, groups);
      COSDictionary properties = new COSDictionary();
      properties.setItem(COSName.OCGS, groups);
      properties.setItem(COSName.D, configuration);
      pdf.document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, properties);
      assertThat(texts(pdf.read())).containsExactly("on");
    }
  }

  @Test
  void formObjectsAreDrawnWhereTheyStand() {
    try (DrawnPdf pdf = new DrawnPdf("1 0 0 1 50 20 cm /X Do", text(0, 100, "after"))) {
      pdf.form("X", text(0, 200, "inside"), "q q 5 0 0 5 0 0 cm");
      PageContent page = pdf.read();
      assertThat(texts(page)).containsExactly("inside", "after");
      assertThat(page.words().get(0).box().x0()).isEqualTo(50);
      assertThat(page.words().get(1).box().x0()).isEqualTo(50);
      assertThat(page.words().get(1).baseline()).isEqualTo(180);
    }
  }

  @Test
  void formFieldsShowTheirValue() {
    try (DrawnPdf pdf = new DrawnPdf(text(20, 250, "Name"))) {
      COSStream appearance = pdf.stream(text(2, 3, "Smith"));
      appearance.setItem(COSName.BBOX, new PDRectangle(60, 15));
      appearance.setItem(COSName.RESOURCES, pdf.page.getResources().getCOSObject());
      COSDictionary appearances = new COSDictionary();
      appearances.setItem(COSName.N, appearance);
      COSDictionary widget = new COSDictionary();
      widget.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
      widget.setItem(COSName.RECT, new PDRectangle(100, 200, 60, 15));
      widget.setItem(COSName.AP, appearances);
      COSArray annotations = new COSArray();
      annotations.add(widget);
      pdf.page.getCOSObject().setItem(COSName.ANNOTS, annotations);
      PageContent page = pdf.read();
      assertThat(texts(page)).containsExactly("Name", "Smith");
      assertThat(page.words().get(1).box().x0()).isEqualTo(102);
      assertThat(page.words().get(1).baseline()).isEqualTo(97);
    }
  }

  @Test
  void formFieldsWithoutAnAppearanceShowTheirValueToo() {
    try (DrawnPdf pdf = new DrawnPdf(text(20, 250, "Name"))) {
      COSDictionary field = new COSDictionary();
      field.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
      field.setItem(COSName.FT, COSName.TX);
      field.setItem(COSName.RECT, new PDRectangle(100, 200, 60, 15));
      field.setString(COSName.V, "Smith 12");
      field.setString(COSName.DA, "/Helv 10 Tf 0 g");
      COSArray annotations = new COSArray();
      annotations.add(field);
      pdf.page.getCOSObject().setItem(COSName.ANNOTS, annotations);
      PageContent page = pdf.read();
      assertThat(texts(page)).containsExactly("Name", "Smith", "12");
      assertThat(page.words().get(1).box().x0()).isEqualTo(102);
      assertThat(page.words().get(1).style().size()).isEqualTo(10);
    }
  }
}
