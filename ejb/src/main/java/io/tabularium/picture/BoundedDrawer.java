package io.tabularium.picture;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a page, asking its budget before every operator and leaving out giant images. */
class BoundedDrawer extends PageDrawer {

  /** An A0 poster at 150 dots an inch; unfolded it takes 140 MB. */
  private static final long MOST_PIXELS = 36_000_000;

  private final Runnable budget;

  BoundedDrawer(PageDrawerParameters parameters, Runnable budget) throws IOException {
    super(parameters);
    this.budget = budget;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.run();
    super.processOperator(operator, operands);
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    if ((long) image.getWidth() * image.getHeight() <= MOST_PIXELS) {
      super.drawImage(image);
    }
  }
}
