package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/** Form objects and images (ISO 32000-2, 8.8 to 8.10); images are placed, never decoded. */
final class ObjectOperators {

  private final Interpreter interpreter;
  private int depth;

  ObjectOperators(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void register(OperationTable table) {
    table.put("Do", 1, o -> draw(o.name(0)));
    table.put("BI", 0, o -> inlineImage());
  }

  private void draw(COSName name) throws IOException {
    if (!(interpreter.resources().get(COSName.XOBJECT, name) instanceof COSStream object)) {
      return;
    }
    COSDictionary layer = object.getCOSDictionary(COSName.OC);
    if (!interpreter.isVisible() || (layer != null && !interpreter.isOn(layer))) {
      return;
    }
    if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
      image(object);
    } else if (COSName.FORM.equals(object.getCOSName(COSName.SUBTYPE))) {
      form(object);
    }
  }

  private void inlineImage() {
    GraphicsState state = interpreter.state();
    if (interpreter.isVisible()) {
      BoundingBox box = Boxes.transformed(state.ctm, 0, 0, 1, 1);
      interpreter.canvas().image(Boxes.intersection(box, state.clip), false);
    }
  }

  private void image(COSStream image) {
    GraphicsState state = interpreter.state();
    BoundingBox box = Boxes.transformed(state.ctm, 0, 0, 1, 1);
    boolean opaque =
        state.fillAlpha >= 1
            && !state.blended
            && state.ctm.keepsAxes()
            && !image.getBoolean(COSName.IMAGE_MASK, false)
            && !image.containsKey(COSName.SMASK)
            && !image.containsKey(COSName.MASK);
    interpreter.canvas().image(Boxes.intersection(box, state.clip), opaque);
  }

  /** Whether a form object is being drawn. */
  boolean isInForm() {
    return depth > 0;
  }

  /** Draws a form object with the state as it is, as if its content stood here. */
  void form(COSStream form) throws IOException {
    interpreter.askBudget();
    if (depth >= Limits.FORM_DEPTH) {
      return;
    }
    depth++;
    GraphicsState outer = interpreter.state();
    GraphicsState inner = outer.copy();
    inner.ctm = Transform.of(form.getCOSArray(COSName.MATRIX)).then(outer.ctm);
    clip(inner, form.getCOSArray(COSName.BBOX));
    interpreter.state(inner);
    int saved = interpreter.savedStates();
    int marks = interpreter.marked().depth();
    try {
      COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
      Resources resources = own == null ? interpreter.resources() : new Resources(own);
      interpreter.run(interpreter.document().decode(form), resources);
    } finally {
      while (interpreter.savedStates() > saved) {
        interpreter.restore();
      }
      interpreter.marked().endDownTo(marks);
      interpreter.state(outer);
      depth--;
    }
  }

  private static void clip(GraphicsState state, COSArray box) {
    if (box != null
        && box.size() == 4
        && box.toList().stream().allMatch(COSNumber.class::isInstance)) {
      float[] v = box.toFloatArray();
      state.clipTo(Boxes.transformed(state.ctm, v[0], v[1], v[2], v[3]));
    }
  }
}
