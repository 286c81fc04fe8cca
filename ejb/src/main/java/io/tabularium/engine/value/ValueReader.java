package io.tabularium.engine.value;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.CellValue;
import io.tabularium.engine.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * Says what the texts of cells mean. How numbers and dates are written is inferred from the column;
 * where that tells nothing, from the table, then from the document; where nothing does, the values
 * that depend on it are marked ambiguous.
 */
public final class ValueReader {

  private ValueReader() {}

  /**
   * The tables of a document with the values of their bodies' cells.
   *
   * @param budget asked before each table; ends the work by throwing
   */
  public static List<Table> read(List<Table> tables, Runnable budget) {
    List<TableValues> read = new ArrayList<>();
    Convention document = new Convention();
    for (Table table : tables) {
      budget.run();
      TableValues values = new TableValues(table);
      values.count(document);
      read.add(values);
    }
    List<Table> typed = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      typed.add(typed(tables.get(i), read.get(i), document));
    }
    return typed;
  }

  private static Table typed(Table table, TableValues values, Convention document) {
    if (!values.hasAny()) {
      return table;
    }
    List<Cell> cells = new ArrayList<>(table.cells().size());
    for (int i = 0; i < table.cells().size(); i++) {
      CellValue value = values.value(i, document);
      Cell cell = table.cells().get(i);
      cells.add(value == null ? cell : cell.withValue(value));
    }
    return table.withCells(cells);
  }
}
