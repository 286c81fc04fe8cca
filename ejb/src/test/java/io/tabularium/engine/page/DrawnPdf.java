package io.tabularium.engine.page;

import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Word;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A one-page document, 200 by 300 points, written operator by operator; F1 is Helvetica. */
final class DrawnPdf implements AutoCloseable {

  final PDDocument document = new PDDocument();
  final PDPage page = new PDPage(new PDRectangle(200, 300));

  DrawnPdf(String... operators) {
    document.addPage(page);
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA));
    page.setResources(resources);
    page.setContents(new PDStream(stream(operators)));
  }

  /** Reads a page that draws {@code operators} and nothing else. */
  static PageContent read(String... operators) {
    try (DrawnPdf pdf = new DrawnPdf(operators)) {
      return pdf.read();
    }
  }

  static List<String> texts(PageContent page) {
    return page.words().stream().map(Word::text).toList();
  }

  /** A word of Helvetica 10 with its baseline beginning at (x, y), origin bottom-left. */
  static String text(double x, double y, String text) {
    return "BT /F1 10 Tf " + x + " " + y + " Td (" + text + ") Tj ET";
  }

  COSStream stream(String... operators) {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(String.join("\n", operators).getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stream;
  }

  /** Adds a resource. */
  void put(COSName kind, String name, COSDictionary value) {
    COSDictionary resources = page.getResources().getCOSObject();
    COSDictionary ofKind = resources.getCOSDictionary(kind);
    if (ofKind == null) {
      ofKind = new COSDictionary();
      resources.setItem(kind, ofKind);
    }
    ofKind.setItem(COSName.getPDFName(name), value);
  }

  /** Adds a form object that draws {@code operators}. */
  COSStream form(String name, String... operators) {
    COSStream form = stream(operators);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, new PDRectangle(1000, 1000));
    put(COSName.XOBJECT, name, form);
    return form;
  }

  PageContent read() {
    try {
      Path file = Files.createTempFile("drawn", ".pdf");
      try {
        document.save(file.toFile());
        try (OpenPdf open = PageReader.open(file, null)) {
          return open.read(1, () -> {});
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
