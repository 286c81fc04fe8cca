package io.tabularium.engine.value;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.CellValue;
import io.tabularium.engine.model.Table;
import java.util.ArrayList;
import java.util.List;

/** The values of one table: each text is scanned once, then its column says how to take it. */
final class TableValues {

  private static final CellValue MISSING = CellValue.of(CellValue.Type.MISSING, null);
  private static final CellValue YES = CellValue.of(CellValue.Type.BOOLEAN, "true");
  private static final CellValue NO = CellValue.of(CellValue.Type.BOOLEAN, "false");

  /** A cell of a body, scanned; each part null where the text is none. */
  private record Scanned(String text, int column, NumberShape number, DateShape date) {}

  private final List<Scanned> cells = new ArrayList<>();
  private final Convention whole = new Convention();
  private final ColumnValues[] columns;

  TableValues(Table table) {
    columns = new ColumnValues[table.columnCount()];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = new ColumnValues();
    }
    for (Cell cell : table.cells()) {
      cells.add(cell.header() ? null : scan(cell));
    }
  }

  private Scanned scan(Cell cell) {
    String text = cell.text().strip();
    NumberShape number = NumberScanner.scan(text);
    DateShape date = number == null ? DateShape.scan(text) : null;
    columns[cell.column()].count(text, number, date);
    count(number, date, whole);
    return new Scanned(text, cell.column(), number, date);
  }

  /** Adds what the table tells to what the document tells. */
  void count(Convention document) {
    for (Scanned cell : cells) {
      if (cell != null) {
        count(cell.number(), cell.date(), document);
      }
    }
  }

  private static void count(NumberShape number, DateShape date, Convention convention) {
    if (number != null) {
      convention.count(number);
    } else if (date != null) {
      convention.count(date);
    }
  }

  /** Whether the table has a body. */
  boolean hasAny() {
    return cells.stream().anyMatch(cell -> cell != null);
  }

  /** What the cell of this place in the list means; null if it only is text. */
  CellValue value(int index, Convention document) {
    Scanned cell = cells.get(index);
    if (cell == null || cell.text().isEmpty()) {
      return null;
    }
    ColumnValues column = columns[cell.column()];
    if (cell.number() != null) {
      return column.isCodes() && cell.number().isBare()
          ? null
          : number(cell.number(), column, document);
    }
    return cell.date() != null ? date(cell.date(), column, document) : mark(cell.text(), column);
  }

  private CellValue number(NumberShape number, ColumnValues column, Convention document) {
    char decimal = 0;
    for (Convention told : List.of(column.convention(), whole, document)) {
      decimal = decimal == 0 ? told.decimal() : decimal;
    }
    boolean open = number.open() != 0 && decimal == 0;
    boolean aside = number.bracketed() && !column.isMoney() && number.currency() == null;
    String value = number.value(decimal);
    return new CellValue(
        type(number, value), value, number.currency(), number.unit(), number.mark(), open || aside);
  }

  private static CellValue.Type type(NumberShape number, String value) {
    if (number.percent()) {
      return CellValue.Type.PERCENT;
    }
    if (number.currency() != null) {
      return CellValue.Type.MONEY;
    }
    return value.indexOf('.') >= 0 ? CellValue.Type.DECIMAL : CellValue.Type.INTEGER;
  }

  private CellValue date(DateShape date, ColumnValues column, Convention document) {
    Boolean dayFirst = null;
    for (Convention told : List.of(column.convention(), whole, document)) {
      dayFirst = dayFirst == null ? told.isDayFirst() : dayFirst;
    }
    boolean open = date.order() == DateShape.Order.OPEN && dayFirst == null;
    String iso = date.iso(Boolean.TRUE.equals(dayFirst));
    return new CellValue(CellValue.Type.DATE, iso, null, null, null, open);
  }

  private static CellValue mark(String text, ColumnValues column) {
    Boolean tick = Marks.tick(text);
    if (tick == null && column.isYesOrNo()) {
      tick = Marks.word(text);
    }
    if (tick != null || (column.isCrossed() && Marks.isCross(text))) {
      return tick == null || tick ? YES : NO;
    }
    if (Marks.isMissing(text) || (column.isNumeric() && Marks.isMissingAmongNumbers(text))) {
      return MISSING;
    }
    boolean note = column.isNumeric() && Marks.isFootnote(text);
    return note ? new CellValue(CellValue.Type.MISSING, null, null, null, text, false) : null;
  }
}
