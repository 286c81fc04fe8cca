package io.tabularium.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Invoices to send. */
final class Bill {

  private static final float SIZE = 10;
  private static final int LEFT = 60;
  private static final int RIGHT = 360;

  private Bill() {}

  /** One of two lines of 40.00 and 60.00 with 20 % VAT. */
  static byte[] of(String number, String gross) {
    try (PDDocument document = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      try (PDPageContentStream draw = new PDPageContentStream(document, page)) {
        draw.setFont(font, SIZE);
        lines(draw, LEFT, 790, "Northwind Traders Ltd", "12 High Street", "London SW1A 1AA");
        lines(draw, RIGHT, 790, "Invoice Number: " + number, "Invoice Date: 5 March 2024");
        lines(draw, LEFT, 700, "Bill To:", "Contoso Holdings plc", "5 Park Lane", "Leeds LS1 4AP");
        row(draw, 600, "Description", "Quantity", "Unit Price", "Amount");
        row(draw, 580, "Garden chair", "2", "20.00", "40.00");
        row(draw, 560, "Folding table", "1", "60.00", "60.00");
        row(draw, 520, "", "", "Subtotal", "\u00a3100.00");
        row(draw, 500, "", "", "VAT 20%", "\u00a320.00");
        row(draw, 480, "", "", "Total", "\u00a3" + gross);
      }
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(PDPageContentStream draw, int y, String... cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      lines(draw, LEFT + 130 * i, y, cells[i]);
    }
  }

  private static void lines(PDPageContentStream draw, int x, int y, String... lines)
      throws IOException {
    draw.beginText();
    draw.newLineAtOffset(x, y);
    for (String line : lines) {
      draw.showText(line);
      draw.newLineAtOffset(0, -13);
    }
    draw.endText();
  }
}
