package io.tabularium.engine.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Draws a table over several pages; each page has 38 rows, the last one 12. */
public final class LongTable {

  static final String[] HEADER = {"Order", "Article", "Quantity", "Amount"};

  static final int ROWS = 38;

  static final int LAST_ROWS = 12;

  private static final double[][] EDGES = {{60, 130, 330, 420, 530}, {60, 150, 310, 430, 530}};

  private static final double ROW = 16;

  /** How it is drawn. */
  public enum Look {
    RULED,
    HEADER_REPEATED,
    ROW_CUT,
    WIDTHS_CHANGE,
    RUNNING_HEAD,
    CAPTION_CONTINUED,
    SUM_CARRIED,
    PARTED_BY_TEXT,
    OTHER_HEADER,
    SISTER_HEADER,
    NEW_SECTION,
    ANNOUNCED,
    WORDS,
    FEW_LABELS
  }

  private final Set<Look> look;
  private final PDType1Font plain = new PDType1Font(FontName.HELVETICA);
  private final PDType1Font bold = new PDType1Font(FontName.HELVETICA_BOLD);
  private PDPageContentStream page;
  private double[] edges;
  private double y;
  private int row;

  /** Makes one. */
  public LongTable(Set<Look> look) {
    this.look = look.isEmpty() ? EnumSet.noneOf(Look.class) : EnumSet.copyOf(look);
  }

  /** Rows of the body of a table over so many pages. */
  static int rows(int pages) {
    return (pages - 1) * ROWS + LAST_ROWS;
  }

  /** Writes a file of so many pages. */
  public void draw(int pages, Path to) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int number = 1; number <= pages; number++) {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        edges = EDGES[look.contains(Look.WIDTHS_CHANGE) ? number % 2 : 0];
        drawPage(number, pages);
        page.close();
      }
      document.save(to.toFile());
    }
  }

  private void drawPage(int number, int pages) throws IOException {
    y = 780;
    if (look.contains(Look.RUNNING_HEAD)) {
      text(bold, 60, 815, "Yearly report of the stores");
      text(plain, 280, 25, "Page " + number + " of " + pages);
    }
    if (look.contains(Look.CAPTION_CONTINUED)) {
      text(bold, 60, y, number == 1 ? "Table 1. Orders" : "Table 1. Orders (continued)");
      y -= 20;
    }
    if (look.contains(Look.PARTED_BY_TEXT) && number > 1) {
      for (int i = 0; i < 4; i++) {
        text(
            plain,
            60,
            y,
            "These are other orders, of another store and of another year than those.");
        y -= 14;
      }
    }
    announce(number);
    if (number == 1 || look.contains(Look.HEADER_REPEATED)) {
      row(look.contains(Look.SISTER_HEADER) ? plain : bold, HEADER);
    } else if (look.contains(Look.SISTER_HEADER)) {
      row(plain, "Invoice", "Article", "Quantity", "Amount");
    } else if (look.contains(Look.OTHER_HEADER)) {
      row(bold, "Invoice", "Customer", "Paid", "Open");
    }
    if (look.contains(Look.SUM_CARRIED) && number > 1) {
      row(plain, "", "Brought forward", "", "7,000.00");
    }
    int rows = number == pages ? LAST_ROWS : ROWS;
    for (int i = 0; i < rows; i++) {
      boolean cutAbove = look.contains(Look.ROW_CUT) && number > 1 && i == 0;
      if (cutAbove) {
        row(plain, "", "and its screws", "", "");
      }
      row(plain, cells(row++));
    }
    if (look.contains(Look.SUM_CARRIED) && number < pages) {
      row(plain, "", "Carried forward", "", "7,000.00");
    }
    if (look.contains(Look.NEW_SECTION) && number < pages) {
      text(bold, 60, y - 20, "2.3 Orders of the other store");
    }
  }

  private void announce(int number) throws IOException {
    if (look.contains(Look.ANNOUNCED) && number > 1) {
      text(plain, 60, y, "Another store has these orders of its own");
      text(plain, 60, y - 14, "in the years that follow on the first:");
      y -= 34;
    }
  }

  String[] cells(int row) {
    if (look.contains(Look.WORDS)) {
      String name = "" + (char) ('a' + row / 26 % 26) + (char) ('a' + row % 26);
      boolean first = !look.contains(Look.FEW_LABELS) || row % 3 == 1;
      return new String[] {first ? "get" + name : "", "Gives the " + name, "Node", "Yes"};
    }
    return new String[] {
      "R" + (1000 + row),
      "Shelf number " + row,
      "" + (row * 7 % 90 + 1),
      (row * 37 % 900 + 10) + ".50"
    };
  }

  private void row(PDType1Font font, String... texts) throws IOException {
    for (int c = 0; c < texts.length; c++) {
      double width = width(font, texts[c]);
      text(font, c < 2 ? edges[c] + 4 : edges[c + 1] - 4 - width, y, texts[c]);
    }
    if (look.contains(Look.RULED)) {
      page.setLineWidth(0.5f);
      for (int c = 0; c < texts.length; c++) {
        page.addRect(
            (float) edges[c], (float) (y - 4), (float) (edges[c + 1] - edges[c]), (float) ROW);
      }
      page.stroke();
    }
    y -= ROW;
  }

  private static double width(PDType1Font font, String text) throws IOException {
    return font.getStringWidth(text) / 1000 * 9;
  }

  private void text(PDType1Font font, double x, double baseline, String text) throws IOException {
    page.beginText();
    page.setFont(font, 9);
    page.newLineAtOffset((float) x, (float) baseline);
    page.showText(text);
    page.endText();
  }
}
