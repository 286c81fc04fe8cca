package io.tabularium.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.PageContent;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderTest {

  @TempDir Path folder;

  @Test
  void readsWordsAndRulings() throws IOException {
    Path pdf = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(new PDType1Font(FontName.HELVETICA), 10);
        out.newLineAtOffset(72, 742);
        out.showText("Net sales");
        out.endText();
        out.moveTo(72, 700);
        out.lineTo(172, 700);
        out.stroke();
      }
      document.save(pdf.toFile());
    }
    try (OpenPdf opened = PageReader.open(pdf, null)) {
      PageContent page = opened.read(1, () -> {});
      assertThat(page.words()).extracting("text").containsExactly("Net", "sales");
      assertThat(page.rulings()).hasSize(1);
    }
  }
}
