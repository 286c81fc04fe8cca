package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Warning;
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
  private final COSDictionary form;

  /**
   * Makes one.
   *
   * @param form the document's form dictionary, or null
   */
  WidgetReader(Interpreter interpreter, COSDictionary form) {
    this.interpreter = interpreter;
    this.form = form;
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
    interpreter.canvas().remarks().add(Warning.Code.FORM_FIELDS);
    COSArray place = widget.getCOSArray(COSName.RECT);
    if (place == null || place.size() != 4) {
      return;
    }
    BoundingBox to = box(Transform.IDENTITY, place);
    if (FieldText.isCheckBox(widget)) {
      checkBox(widget, place);
      return;
    }
    COSStream appearance = appearanceOf(widget);
    if (appearance != null) {
      drawAppearance(appearance, to);
    } else if (!widget.containsKey(COSName.AP)) {
      drawValue(widget, to);
    }
  }

  private void checkBox(COSDictionary widget, COSArray place) {
    BoundingBox box = box(interpreter.state().ctm, place);
    COSName shown = widget.getCOSName(COSName.AS);
    if (!Boxes.isEmpty(box)) {
      interpreter
          .canvas()
          .checkBoxes()
          .add(new CheckBox(box, shown != null && !COSName.Off.equals(shown)));
    }
  }

  private void drawAppearance(COSStream appearance, BoundingBox to) {
    COSArray own = appearance.getCOSArray(COSName.BBOX);
    if (own == null || own.size() != 4) {
      return;
    }
    BoundingBox from = box(Transform.of(appearance.getCOSArray(COSName.MATRIX)), own);
    if (Boxes.isEmpty(from) || Boxes.isEmpty(to)) {
      return;
    }
    double sx = to.width() / from.width();
    double sy = to.height() / from.height();
    GraphicsState page = placed(sx, sy, to.x0() - from.x0() * sx, to.y0() - from.y0() * sy);
    interpreter.form(appearance);
    interpreter.state(page);
  }

  private void drawValue(COSDictionary widget, BoundingBox to) {
    byte[] operators = FieldText.operators(widget, form, to.height());
    if (operators != null) {
      COSDictionary shared = form == null ? null : form.getCOSDictionary(COSName.DR);
      GraphicsState page = placed(1, 1, to.x0(), to.y0());
      interpreter.run(operators, new Resources(shared));
      interpreter.state(page);
    }
  }

  /** Puts the origin to a place of the page; returns the state before. */
  private GraphicsState placed(double sx, double sy, double dx, double dy) {
    GraphicsState page = interpreter.state();
    GraphicsState state = page.copy();
    state.ctm = new Transform(sx, 0, 0, sy, dx, dy).then(page.ctm);
    interpreter.state(state);
    return page;
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
