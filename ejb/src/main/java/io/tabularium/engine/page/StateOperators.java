package io.tabularium.engine.page;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** The operators of the general graphics state and of colour (ISO 32000-2, 8.4.4 and 8.6.8). */
final class StateOperators {

  private final Interpreter interpreter;

  StateOperators(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void register(OperationTable table) {
    table.put("q", 0, o -> interpreter.save());
    table.put("Q", 0, o -> interpreter.restore());
    table.put("cm", 6, o -> state().ctm = o.transform().then(state().ctm));
    table.put("w", 1, o -> state().lineWidth = Math.abs(o.number(0)));
    table.put(
        "gs", 1, o -> apply(interpreter.resources().dictionary(COSName.EXT_G_STATE, o.name(0))));
    table.put("g", 1, o -> fill(ColorSpace.GRAY, o));
    table.put("G", 1, o -> stroke(ColorSpace.GRAY, o));
    table.put("rg", 3, o -> fill(ColorSpace.RGB, o));
    table.put("RG", 3, o -> stroke(ColorSpace.RGB, o));
    table.put("k", 4, o -> fill(ColorSpace.CMYK, o));
    table.put("K", 4, o -> stroke(ColorSpace.CMYK, o));
    table.put("cs", 1, o -> fillSpace(interpreter.colorSpace(o.get(0))));
    table.put("CS", 1, o -> strokeSpace(interpreter.colorSpace(o.get(0))));
    table.put("sc", 1, o -> fill(state().fillSpace, o));
    table.put("SC", 1, o -> stroke(state().strokeSpace, o));
    table.put("scn", 1, o -> fill(state().fillSpace, o));
    table.put("SCN", 1, o -> stroke(state().strokeSpace, o));
  }

  private GraphicsState state() {
    return interpreter.state();
  }

  private void fillSpace(ColorSpace space) {
    state().fillSpace = space;
    state().fill = space.initial();
  }

  private void strokeSpace(ColorSpace space) {
    state().strokeSpace = space;
    state().stroke = space.initial();
  }

  private void fill(ColorSpace space, Operands operands) {
    state().fillSpace = space;
    state().fill = paint(space, operands);
  }

  private void stroke(ColorSpace space, Operands operands) {
    state().strokeSpace = space;
    state().stroke = paint(space, operands);
  }

  private static Paint paint(ColorSpace space, Operands operands) {
    return space == ColorSpace.PATTERN
        ? Paint.PATTERN
        : new Paint(space.rgb(operands.numbers()), true);
  }

  /** Takes over a graphics state parameter dictionary (ISO 32000-2, table 57). */
  private void apply(COSDictionary parameters) {
    if (parameters == null) {
      return;
    }
    GraphicsState state = state();
    state.lineWidth = parameters.getFloat(COSName.LW, (float) state.lineWidth);
    state.fillAlpha = parameters.getFloat(COSName.CA_NS, (float) state.fillAlpha);
    state.strokeAlpha = parameters.getFloat(COSName.CA, (float) state.strokeAlpha);
    if (parameters.getDictionaryObject(COSName.FONT) instanceof COSArray font
        && font.size() == 2
        && font.getObject(0) instanceof COSDictionary face
        && font.getObject(1) instanceof COSNumber size) {
      state.face = interpreter.fonts().face(face);
      state.fontSize = size.floatValue();
    }
    COSBase blend = parameters.getDictionaryObject(COSName.BM);
    COSBase mask = parameters.getDictionaryObject(COSName.SMASK);
    if (blend != null || mask != null) {
      state.blended = mask instanceof COSDictionary || (blend != null && !isNormal(blend));
    }
  }

  private static boolean isNormal(COSBase blend) {
    COSBase first =
        blend instanceof COSArray array && array.size() > 0 ? array.getObject(0) : blend;
    return first instanceof COSName name
        && (name.getName().equals("Normal") || name.getName().equals("Compatible"));
  }
}
