package io.tabularium.engine.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** A page as a list of marks in drawing order, with its size in points as displayed. */
public record Drawing(double width, double height, List<Mark> marks) {

  /** An A4 page. */
  public static Drawing a4(List<Mark> marks) {
    return new Drawing(595, 842, marks);
  }

  /** Writes a document of such pages. */
  public static Path save(Path pdf, Look look, List<Drawing> pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (Drawing page : pages) {
        page.addTo(document, look);
      }
      document.save(pdf.toFile());
    }
    return pdf;
  }

  /** Adds this page to a document. */
  public void addTo(PDDocument document, Look look) throws IOException {
    boolean upright = look.rotation() % 180 == 0;
    float across = (float) ((upright ? width : height) * look.scale());
    float up = (float) ((upright ? height : width) * look.scale());
    float margin = (float) look.margin();
    PDPage page = new PDPage(new PDRectangle(across + 2 * margin, up + 2 * margin));
    page.setCropBox(new PDRectangle(margin, margin, across, up));
    page.setRotation(look.rotation());
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.transform(displayed(page.getCropBox(), look));
      for (Mark mark : marks) {
        draw(mark, content);
      }
    }
  }

  /** From the displayed page, origin at its top-left and y upwards, to the page's own space. */
  private static Matrix displayed(PDRectangle crop, Look look) {
    float s = (float) look.scale();
    float left = crop.getLowerLeftX();
    float right = crop.getUpperRightX();
    float bottom = crop.getLowerLeftY();
    float top = crop.getUpperRightY();
    return switch (look.rotation()) {
      case 90 -> new Matrix(0, s, -s, 0, left, bottom);
      case 180 -> new Matrix(-s, 0, 0, -s, right, bottom);
      case 270 -> new Matrix(0, -s, s, 0, right, top);
      default -> new Matrix(s, 0, 0, s, left, top);
    };
  }

  private static void draw(Mark mark, PDPageContentStream content) throws IOException {
    if (mark instanceof Mark.Line line) {
      content.setLineWidth((float) line.thickness());
      content.moveTo((float) line.x0(), (float) -line.y0());
      content.lineTo((float) line.x1(), (float) -line.y1());
      content.stroke();
    } else if (mark instanceof Mark.Shade shade) {
      content.setNonStrokingColor((float) shade.grey());
      content.addRect(
          (float) shade.x0(),
          (float) -shade.y1(),
          (float) (shade.x1() - shade.x0()),
          (float) (shade.y1() - shade.y0()));
      content.fill();
      content.setNonStrokingColor(0f);
    } else if (mark instanceof Mark.Text text) {
      content.beginText();
      content.setFont(text.face().font(), (float) text.size());
      content.newLineAtOffset((float) text.x(), (float) -text.y());
      content.showText(text.text());
      content.endText();
    }
  }
}
