package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How a page is displayed: its size in points and the way from its user space (origin bottom-left)
 * to the displayed page (origin top-left), by crop box, /Rotate and UserUnit (ISO 32000-2,
 * 7.7.3.3).
 */
record PageFrame(double width, double height, int rotation, Transform toPage) {

  /** The largest UserUnit that makes sense: a page of 75,000 by 75,000 inches. */
  private static final float MOST_UNIT = 75_000;

  static PageFrame of(PDPage page) {
    PDRectangle crop = page.getCropBox();
    float unit = page.getCOSObject().getFloat(COSName.USER_UNIT, 1);
    double scale = unit > 0 && unit <= MOST_UNIT ? unit : 1;
    double w = crop.getWidth() * scale;
    double h = crop.getHeight() * scale;
    Transform upright =
        new Transform(
            scale, 0, 0, -scale, -crop.getLowerLeftX() * scale, crop.getUpperRightY() * scale);
    int rotation = Math.floorMod(page.getRotation(), 360);
    return switch (rotation) {
      case 90 -> new PageFrame(h, w, 90, upright.then(new Transform(0, 1, -1, 0, h, 0)));
      case 180 -> new PageFrame(w, h, 180, upright.then(new Transform(-1, 0, 0, -1, w, h)));
      case 270 -> new PageFrame(h, w, 270, upright.then(new Transform(0, -1, 1, 0, 0, w)));
      default -> new PageFrame(w, h, 0, upright);
    };
  }

  /** The graphics state that the page's content begins with. */
  GraphicsState start() {
    return new GraphicsState(toPage, box());
  }

  BoundingBox box() {
    return new BoundingBox(0, 0, width, height);
  }
}
