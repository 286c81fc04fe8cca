package io.tabularium.engine.page;

/** The operators that build, paint and clip by paths (ISO 32000-2, 8.5). */
final class PathOperators {

  private final Interpreter interpreter;
  private final Path path = new Path();
  private double x;
  private double y;
  private boolean clipping;

  PathOperators(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void register(OperationTable table) {
    table.put("m", 2, this::move);
    table.put("l", 2, this::line);
    table.put("c", 6, o -> curve(o.number(4), o.number(5)));
    table.put("v", 4, o -> curve(o.number(2), o.number(3)));
    table.put("y", 4, o -> curve(o.number(2), o.number(3)));
    table.put("h", 0, o -> path.close());
    table.put("re", 4, this::rectangle);
    table.put("W", 0, o -> clipping = true);
    table.put("W*", 0, o -> clipping = true);
    table.put("n", 0, o -> paint(false, false, false));
    table.put("S", 0, o -> paint(false, false, true));
    table.put("s", 0, o -> closeAndPaint(false, false));
    table.put("f", 0, o -> paint(true, false, false));
    table.put("F", 0, o -> paint(true, false, false));
    table.put("f*", 0, o -> paint(true, true, false));
    table.put("B", 0, o -> paint(true, false, true));
    table.put("B*", 0, o -> paint(true, true, true));
    table.put("b", 0, o -> closeAndPaint(true, false));
    table.put("b*", 0, o -> closeAndPaint(true, true));
    table.put("sh", 1, o -> shade());
  }

  private void move(Operands o) {
    locate(o.number(0), o.number(1));
    path.move(x, y);
  }

  private void line(Operands o) {
    locate(o.number(0), o.number(1));
    path.line(x, y);
  }

  private void curve(double toX, double toY) {
    locate(toX, toY);
    path.curve(x, y);
  }

  private void rectangle(Operands o) {
    double left = o.number(0);
    double bottom = o.number(1);
    double right = left + o.number(2);
    double top = bottom + o.number(3);
    locate(left, bottom);
    path.move(x, y);
    locate(right, bottom);
    path.line(x, y);
    locate(right, top);
    path.line(x, y);
    locate(left, top);
    path.line(x, y);
    path.close();
  }

  private void locate(double userX, double userY) {
    Transform ctm = interpreter.state().ctm;
    x = ctm.x(userX, userY);
    y = ctm.y(userX, userY);
  }

  private void closeAndPaint(boolean fill, boolean evenOdd) {
    path.close();
    paint(fill, evenOdd, true);
  }

  private void paint(boolean fill, boolean evenOdd, boolean stroke) {
    if (!path.isEmpty()) {
      GraphicsState state = interpreter.state();
      if (interpreter.isVisible()) {
        ShapeReader shapes = new ShapeReader(interpreter.canvas(), state);
        if (fill) {
          shapes.fill(path, evenOdd);
        }
        if (stroke) {
          shapes.stroke(path);
        }
      }
      if (clipping) {
        state.clipTo(path.box());
      }
    }
    clipping = false;
    path.clear();
  }

  private void shade() {
    GraphicsState state = interpreter.state();
    if (interpreter.isVisible()) {
      interpreter.canvas().fill(state.clip, Paint.PATTERN, false);
    }
  }
}
