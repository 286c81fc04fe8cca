package io.tabularium.engine.document;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How columns and rows are called by all levels of their headings: a data cell is named by the path
 * of its column and the path of its row.
 */
public final class HeaderPaths {

  private static final String BETWEEN = " / ";

  private final Table table;
  private final List<List<Cell>> rows = new ArrayList<>();

  private HeaderPaths(Table table) {
    this.table = table;
    for (int r = 0; r < table.rowCount(); r++) {
      rows.add(new ArrayList<>());
    }
    for (Cell cell : table.cells()) {
      for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
        rows.get(r).add(cell);
      }
    }
  }

  /** For each column the headings above it, from the top; empty where nothing stands. */
  public static List<List<String>> columns(Table table) {
    List<List<String>> paths = new ArrayList<>();
    for (int c = 0; c < table.columnCount(); c++) {
      paths.add(new ArrayList<>());
    }
    for (Cell cell : table.cells()) {
      if (cell.row() < table.headerRowCount()) {
        for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
          paths.get(c).add(plain(cell.text()));
        }
      }
    }
    return paths;
  }

  /**
   * For each row the section that it stands in and its own labels: what stands in the columns
   * before the first one that mostly has values. A header row has none.
   */
  public static List<List<String>> rows(Table table) {
    return new HeaderPaths(table).rowPaths();
  }

  private List<List<String>> rowPaths() {
    int labels = labelColumns();
    List<List<String>> paths = new ArrayList<>();
    String section = null;
    for (int r = 0; r < rows.size(); r++) {
      List<String> path = new ArrayList<>();
      RowKind kind = table.rows().get(r);
      if (kind == RowKind.SECTION && !rows.get(r).isEmpty()) {
        section = plain(rows.get(r).get(0).text());
        path.add(section);
      } else if (kind != RowKind.HEADER) {
        if (section != null) {
          path.add(section);
        }
        rows.get(r).stream()
            .filter(cell -> cell.column() < labels && cell.value() == null)
            .forEach(cell -> path.add(plain(cell.text())));
      }
      paths.add(path);
    }
    return paths;
  }

  /** Columns before the first one that holds more values than texts; at least one. */
  private int labelColumns() {
    int[] balance = new int[table.columnCount()];
    for (Cell cell : table.cells()) {
      if (!cell.header() && cell.columnSpan() == 1) {
        balance[cell.column()] += cell.value() == null ? -1 : 1;
      }
    }
    int labels = 1;
    while (labels < balance.length && balance[labels] < 0 && balance[labels - 1] < 0) {
      labels++;
    }
    return labels == balance.length ? 1 : labels;
  }

  /**
   * The table with one header row, whose texts are the columns' paths and no two alike, for tools
   * that know one name a column. Its sums are left out, since they tell of rows as they were.
   */
  public static Table flat(Table table) {
    int header = table.headerRowCount();
    List<RowKind> kinds = new ArrayList<>(List.of(RowKind.HEADER));
    kinds.addAll(table.rows().subList(header, table.rowCount()));
    List<Cell> cells = new ArrayList<>(names(table));
    for (Cell cell : table.cells()) {
      if (cell.row() >= header) {
        cells.add(cell.withRow(cell.row() - header + 1));
      }
    }
    Evidence evidence = table.evidence().withArithmetic(null).withParts(List.of());
    return table.withRows(kinds, cells).withEvidence(evidence);
  }

  private static List<Cell> names(Table table) {
    BoundingBox head = table.box();
    List<BoundingBox> boxes = new ArrayList<>(Collections.nCopies(table.columnCount(), head));
    for (Cell cell : table.cells()) {
      if (cell.columnSpan() == 1 && cell.row() < table.headerRowCount()) {
        boxes.set(cell.column(), cell.box());
      }
    }
    Set<String> used = new HashSet<>();
    List<Cell> names = new ArrayList<>();
    List<List<String>> paths = columns(table);
    for (int c = 0; c < paths.size(); c++) {
      String name = String.join(BETWEEN, paths.get(c));
      String unlike = name.isEmpty() ? "Column " + (c + 1) : name;
      for (int n = 2; !used.add(unlike); n++) {
        unlike = name + " (" + n + ")";
      }
      names.add(new Cell(0, c, 1, 1, boxes.get(c), unlike, true));
    }
    return names;
  }

  private static String plain(String text) {
    return text.replace('\n', ' ').strip();
  }
}
