package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Draws what form fields show, by the appearance streams of their widgets (ISO 32000-2, 12.5.5);
 * other annotations are no part of the page's own content.
 */
final class WidgetReader {

  /** Annotations of a page that are looked at. */
  private static final int MOST_WIDGETS = 20_000;

  /** Flags Hidden and NoView (ISO 32000-2, table 167). */
  private static final int UNSEEN = 1 << 1 | 1 << 5;

  private static final COSName WIDGET = COSName.getPDFName("Widget");

  private final Interpreter interpreter;

  WidgetReader(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Draws the widgets of a page. */
  void draw(COSDictionary page) {
    COSArray annotations = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < Math.min(annotations.size(), MOST_WIDGETS); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation
          && WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE))
          && (annotation.getInt(COSName.F, 0) & UNSEEN) == 0) {
        drawWidget(annotation);
      }
    }
  }

  private void drawWidget(COSDictionary widget) {
    COSStream appearance = appearanceOf(widget);
    COSArray place = widget.getCOSArray(COSName.RECT);
    COSArray own = appearance == null ? null : appearance.getCOSArray(COSName.BBOX);
    if (place == null || place.size() != 4 || own == null || own.size() != 4) {
      return;
    }
    Transform matrix = Transform.of(appearance.getCOSArray(COSName.MATRIX));
    BoundingBox from = box(matrix, own);
    BoundingBox to = box(Transform.IDENTITY, place);
    if (Boxes.isEmpty(from) || Boxes.isEmpty(to)) {
      return;
    }
    double sx = to.width() / from.width();
    double sy = to.height() / from.height();
    GraphicsState page = interpreter.state();
    GraphicsState state = page.copy();
    state.ctm =
        new Transform(sx, 0, 0, sy, to.x0() - from.x0() * sx, to.y0() - from.y0() * sy)
            .then(page.ctm);
    interpreter.state(state);
    interpreter.form(appearance);
    interpreter.state(page);
  }

  private static BoundingBox box(Transform map, COSArray corners) {
    float[] v = corners.toFloatArray();
    return Boxes.transformed(map, v[0], v[1], v[2], v[3]);
  }

  private static COSStream appearanceOf(COSDictionary widget) {
    COSDictionary appearances = widget.getCOSDictionary(COSName.AP);
    COSBase normal = appearances == null ? null : appearances.getDictionaryObject(COSName.N);
    if (normal instanceof COSStream stream) {
      return stream;
    }
    COSName shown = widget.getCOSName(COSName.AS);
    return normal instanceof COSDictionary states && shown != null
        ? states.getCOSStream(shown)
        : null;
  }
}
