package io.tabularium.picture;

import io.tabularium.engine.model.PageSummary;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Paints one page as a PNG, within bounds of size, of memory and of time. */
final class PagePainter {

  /** So many pixels at most on the longer side, however the page is shaped. */
  static final int LONGEST_SIDE = 3000;

  private PagePainter() {}

  /**
   * Paints a page.
   *
   * @param budget asked before every operator; ends the painting by throwing
   * @throws UnpaintedPageException if the page cannot be painted, or not within its bounds
   */
  static byte[] png(Path pdf, int page, int width, Runnable budget) {
    return of(
        pdf,
        page,
        document -> {
          Renderer renderer = new Renderer(document, budget);
          renderer.setSubsamplingAllowed(true);
          float scale = scale(size(document.getPage(page - 1), page), width);
          return encode(renderer.renderImage(page - 1, scale, ImageType.RGB));
        });
  }

  /**
   * Its size as it is displayed.
   *
   * @throws UnpaintedPageException if the page cannot be read
   */
  static PageSummary size(Path pdf, int page) {
    return of(pdf, page, document -> size(document.getPage(page - 1), page));
  }

  /** What is made of an open document. */
  private interface Use<T> {
    T of(PDDocument document) throws IOException;
  }

  private static <T> T of(Path pdf, int page, Use<T> use) {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      if (page < 1 || page > document.getNumberOfPages()) {
        throw new UnpaintedPageException(pdf + " has no page " + page, null);
      }
      return use.of(document);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
      throw new UnpaintedPageException("page " + page + " cannot be painted", damaged);
    }
  }

  private static PageSummary size(PDPage page, int number) {
    PDRectangle box = page.getCropBox();
    boolean turned = page.getRotation() % 180 != 0;
    float across = turned ? box.getHeight() : box.getWidth();
    float down = turned ? box.getWidth() : box.getHeight();
    return new PageSummary(number, across, down, page.getRotation());
  }

  private static float scale(PageSummary page, int width) {
    return (float)
        Math.min(width / page.width(), LONGEST_SIDE / Math.max(page.width(), page.height()));
  }

  private static byte[] encode(BufferedImage image) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private static final class Renderer extends PDFRenderer {

    private final Runnable budget;

    Renderer(PDDocument document, Runnable budget) {
      super(document);
      this.budget = budget;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      PageDrawer drawer = new BoundedDrawer(parameters, budget);
      drawer.setAnnotationFilter(getAnnotationsFilter());
      return drawer;
    }
  }
}
