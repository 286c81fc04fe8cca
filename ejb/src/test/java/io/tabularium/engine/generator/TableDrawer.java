package io.tabularium.engine.generator;

import io.tabularium.engine.generator.TableText.TextCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lays a table's text out and draws it between two paragraphs. */
final class TableDrawer {

  private static final double LEFT = 60;
  private static final double TOP = 150;
  private static final double SIZE = 9;
  private static final double LEADING = 11;
  private static final double PADDING_ACROSS = 9;
  private static final double PADDING_DOWN = 4;
  private static final double THICKNESS = 0.7;

  private final TableText text;
  private final Rules rules;
  private final double[] x;
  private final double[] y;
  private final List<Mark> marks = new ArrayList<>();

  TableDrawer(TableText text, Rules rules) {
    this.text = text;
    this.rules = rules;
    this.x = edges(LEFT, widths());
    this.y = edges(TOP, heights());
  }

  List<Mark> draw() {
    paragraph(90);
    text.cells().forEach(this::write);
    switch (rules) {
      case FULL, PARTLY -> text.cells().forEach(this::frame);
      case HORIZONTAL -> List.of(0, text.headerRows(), text.rowCount()).forEach(this::rule);
      case NONE -> {
        // drawn by its text alone
      }
    }
    paragraph(y[text.rowCount()] + 50);
    return marks;
  }

  private double[] widths() {
    double[] widths = new double[text.columnCount()];
    for (TextCell cell : text.cells()) {
      double needed = width(cell) + 2 * PADDING_ACROSS;
      for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
        widths[column] = Math.max(widths[column], needed / cell.columnSpan());
      }
    }
    return widths;
  }

  private double[] heights() {
    double[] heights = new double[text.rowCount()];
    Arrays.fill(heights, LEADING + 2 * PADDING_DOWN);
    for (TextCell cell : text.cells()) {
      double needed = cell.lines().size() * LEADING + 2 * PADDING_DOWN;
      heights[cell.row()] = Math.max(heights[cell.row()], needed / cell.rowSpan());
    }
    return heights;
  }

  private static double[] edges(double start, double... sizes) {
    double[] edges = new double[sizes.length + 1];
    edges[0] = start;
    for (int i = 0; i < sizes.length; i++) {
      edges[i + 1] = edges[i] + sizes[i];
    }
    return edges;
  }

  private double width(TextCell cell) {
    return cell.lines().stream().mapToDouble(line -> face(cell).width(line, SIZE)).max().orElse(0);
  }

  private Face face(TextCell cell) {
    return cell.row() < text.headerRows() ? Face.SANS_BOLD : Face.SANS;
  }

  private void write(TextCell cell) {
    double left = x[cell.column()] + PADDING_ACROSS;
    double right = x[cell.column() + cell.columnSpan()] - PADDING_ACROSS;
    double baseline = y[cell.row()] + PADDING_DOWN + SIZE;
    for (String line : cell.lines()) {
      double spare = right - left - face(cell).width(line, SIZE);
      double shift = cell.column() == 0 ? 0 : cell.columnSpan() > 1 ? spare / 2 : spare;
      marks.add(new Mark.Text(left + shift, baseline, line, face(cell), SIZE));
      baseline += LEADING;
    }
  }

  private void frame(TextCell cell) {
    double left = x[cell.column()];
    double right = x[cell.column() + cell.columnSpan()];
    double top = y[cell.row()];
    double bottom = y[cell.row() + cell.rowSpan()];
    boolean isLast = cell.row() + cell.rowSpan() == text.rowCount();
    boolean isFirstOfBody = cell.row() == text.headerRows();
    boolean isHeader = cell.row() < text.headerRows();
    line(left, top, left, bottom);
    line(right, top, right, bottom);
    if (rules == Rules.FULL || isHeader || isFirstOfBody) {
      line(left, top, right, top);
    }
    if (rules == Rules.FULL || isLast) {
      line(left, bottom, right, bottom);
    }
  }

  private void rule(int row) {
    line(x[0], y[row], x[text.columnCount()], y[row]);
  }

  private void line(double x0, double y0, double x1, double y1) {
    marks.add(new Mark.Line(x0, y0, x1, y1, THICKNESS));
  }

  private void paragraph(double top) {
    List<String> lines =
        List.of(
            "The figures that are shown here were made for the tests of this program and stand",
            "for nothing else; whoever reads them as facts of the world is mistaken by their own",
            "fault, and has been told so.");
    for (int i = 0; i < lines.size(); i++) {
      marks.add(new Mark.Text(LEFT, top + i * 13, lines.get(i), Face.SERIF, 11));
    }
  }
}
