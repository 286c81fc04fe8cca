package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.TextStyle;
import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/** The text operators (ISO 32000-2, 9.3 and 9.4): strings to glyphs on the displayed page. */
final class TextOperators {

  /** Text that leans more than this (a tangent: some 6 degrees) is drawing, not text. */
  private static final double MOST_SLANT = 0.1;

  private static final int STROKED_TOO = 2;
  private static final int INVISIBLE = 3;

  private final Interpreter interpreter;
  private Transform matrix = Transform.IDENTITY;
  private Transform lineMatrix = Transform.IDENTITY;

  TextOperators(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void register(OperationTable table) {
    table.put("BT", 0, o -> begin());
    table.put("Tc", 1, o -> state().charSpacing = o.number(0));
    table.put("Tw", 1, o -> state().wordSpacing = o.number(0));
    table.put("Tz", 1, o -> state().horizontalScale = o.number(0) / 100);
    table.put("TL", 1, o -> state().leading = o.number(0));
    table.put("Ts", 1, o -> state().rise = o.number(0));
    table.put("Tr", 1, o -> state().renderMode = (int) o.number(0));
    table.put("Tf", 2, o -> setFont(o.name(0), o.number(1)));
    table.put("Td", 2, o -> moveLine(o.number(0), o.number(1)));
    table.put("TD", 2, this::moveLineAndSetLeading);
    table.put("Tm", 6, o -> setMatrix(o.transform()));
    table.put("T*", 0, o -> nextLine());
    table.put("Tj", 1, o -> show(o.string(0)));
    table.put("'", 1, this::showOnNextLine);
    table.put("\"", 3, this::showSpacedOnNextLine);
    table.put("TJ", 1, this::showAdjusted);
  }

  private GraphicsState state() {
    return interpreter.state();
  }

  private void begin() {
    setMatrix(Transform.IDENTITY);
  }

  private void setMatrix(Transform next) {
    matrix = next;
    lineMatrix = next;
  }

  private void setFont(COSName name, double size) {
    state().face = interpreter.font(name);
    state().fontSize = size;
  }

  private void moveLine(double dx, double dy) {
    setMatrix(lineMatrix.movedBy(dx, dy));
  }

  private void moveLineAndSetLeading(Operands operands) {
    state().leading = -operands.number(1);
    moveLine(operands.number(0), operands.number(1));
  }

  private void nextLine() {
    moveLine(0, -state().leading);
  }

  private void showOnNextLine(Operands operands) throws IOException {
    nextLine();
    show(operands.string(0));
  }

  private void showSpacedOnNextLine(Operands operands) throws IOException {
    state().wordSpacing = operands.number(0);
    state().charSpacing = operands.number(1);
    nextLine();
    show(operands.string(2));
  }

  private void showAdjusted(Operands operands) throws IOException {
    if (!(operands.get(0) instanceof COSArray array)) {
      return;
    }
    for (int i = 0; i < array.size(); i++) {
      COSBase part = array.get(i);
      if (part instanceof COSString string) {
        show(string.getBytes());
      } else if (part instanceof COSNumber number) {
        advance(-number.floatValue() / 1000 * state().fontSize);
      }
    }
  }

  private void advance(double distance) {
    FontFace face = state().face;
    boolean down = face != null && face.vertical();
    matrix =
        down ? matrix.movedBy(0, distance) : matrix.movedBy(distance * state().horizontalScale, 0);
  }

  private void show(byte[] string) throws IOException {
    GraphicsState state = state();
    if (state.face == null) {
      state.face = interpreter.font(null);
    }
    if (string == null || string.length == 0) {
      return;
    }
    new Showing(state, matrix.then(state.ctm)).show(string);
  }

  /** The showing of one string. */
  private final class Showing implements FontFace.CodeSink {

    private final GraphicsState state;
    private final FontFace face;
    private final Transform toPage;
    private final TextRun run;
    private final boolean visible;
    private final double ascent;
    private final double descent;
    private double penX;
    private double penY;

    Showing(GraphicsState state, Transform toPage) {
      this.state = state;
      this.face = state.face;
      this.toPage = toPage;
      this.ascent = face.metric().ascent() * state.fontSize;
      this.descent = face.metric().descent() * state.fontSize;
      this.run = describe();
      this.visible = interpreter.isVisible();
    }

    void show(byte[] string) throws IOException {
      face.decode(string, this);
      matrix = matrix.movedBy(penX, penY);
    }

    @Override
    public void accept(FontFace.Code code, boolean spaced) {
      double extra = state.charSpacing + (spaced ? state.wordSpacing : 0);
      double width = code.width() * state.fontSize * state.horizontalScale;
      if (!visible) {
        // a layer that is switched off
      } else if (code.text().isBlank()) {
        interpreter.canvas().blank();
      } else if (face.vertical()) {
        drawDown(code);
      } else {
        draw(code, penX, penX + width);
      }
      if (face.vertical()) {
        penY += code.height() * state.fontSize + extra;
      } else {
        penX += width + extra * state.horizontalScale;
      }
    }

    private void draw(FontFace.Code code, double from, double to) {
      BoundingBox box =
          Boxes.transformed(toPage, from, state.rise - descent, to, state.rise + ascent);
      emit(code, box, toPage.x(from, state.rise), toPage.y(from, state.rise));
    }

    /** A glyph of vertical writing hangs centred below the pen (ISO 32000-2, 9.7.4.3). */
    private void drawDown(FontFace.Code code) {
      double em = state.fontSize;
      double left = penX - code.shift().x() * em;
      double top = penY + state.rise;
      BoundingBox box = Boxes.transformed(toPage, left, top + code.height() * em, left + em, top);
      emit(code, box, toPage.x(penX, top), toPage.y(penX, top));
    }

    private void emit(FontFace.Code code, BoundingBox box, double originX, double originY) {
      if (run == null) {
        interpreter.canvas().figure(Boxes.intersection(box, state.clip));
        return;
      }
      boolean sideways = run.direction().quarterTurns() % 2 == 1;
      RawGlyph glyph = new RawGlyph(code, run, box, sideways ? originX : originY);
      interpreter.canvas().glyph(glyph, state, state.renderMode == INVISIBLE);
    }

    private TextRun describe() {
      double size = Math.hypot(toPage.c(), toPage.d()) * Math.abs(state.fontSize);
      Direction direction = directionOf();
      if (direction == null) {
        return null;
      }
      FontMetric metric = face.metric();
      boolean bold = metric.bold() || state.renderMode == STROKED_TOO;
      Paint paint = state.renderMode == 1 ? state.stroke : state.fill;
      double letterSpace =
          state.charSpacing * state.horizontalScale * Math.hypot(toPage.a(), toPage.b());
      return new TextRun(
          face,
          new TextStyle(metric.name(), size, bold, metric.italic(), paint.rgb()),
          size,
          letterSpace,
          direction,
          interpreter.markedContent());
    }

    /** Where the advance points on the displayed page; null if nowhere near an axis. */
    private Direction directionOf() {
      boolean down = face.vertical();
      double sign = state.fontSize * (down ? -1 : state.horizontalScale) < 0 ? -1 : 1;
      double dx = sign * (down ? toPage.c() : toPage.a());
      double dy = sign * (down ? toPage.d() : toPage.b());
      if (Math.abs(dy) <= MOST_SLANT * Math.abs(dx)) {
        return dx >= 0 ? Direction.RIGHT : Direction.LEFT;
      }
      if (Math.abs(dx) <= MOST_SLANT * Math.abs(dy)) {
        return dy >= 0 ? Direction.DOWN : Direction.UP;
      }
      return null;
    }
  }
}
