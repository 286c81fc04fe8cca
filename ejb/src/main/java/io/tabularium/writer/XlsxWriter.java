package io.tabularium.writer;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Table;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook with a sheet a table and true merged cells. Texts are string cells, which no
 * spreadsheet runs, each in its place: a list shared by all sheets would be kept to the end.
 * Numbers are numbers where {@link PlainNumber} is sure of them.
 */
final class XlsxWriter implements TableWriter {

  /** Characters that a cell may hold, by the format's own limit. */
  private static final int MAX_TEXT = 32_767;

  @Override
  public void write(Heading heading, Iterable<Table> tables, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(new Unclosed(out), "tabularium", null)) {
      boolean empty = true;
      for (Table table : tables) {
        Worksheet sheet = workbook.newWorksheet("Table " + (table.index() + 1));
        sheet(sheet, table);
        sheet.finish();
        empty = false;
      }
      if (empty) {
        workbook.newWorksheet("No tables");
      }
    }
    out.flush();
  }

  private static void sheet(Worksheet sheet, Table table) {
    if (table.headerRowCount() > 0) {
      sheet.freezePane(0, table.headerRowCount());
    }
    for (Cell cell : table.cells()) {
      value(sheet, cell);
      if (cell.rowSpan() > 1 || cell.columnSpan() > 1) {
        merge(sheet, cell);
      }
    }
  }

  private static void value(Worksheet sheet, Cell cell) {
    Optional<PlainNumber> number = PlainNumber.read(cell.text());
    if (number.isPresent() && !cell.header()) {
      sheet.value(cell.row(), cell.column(), number.get().value());
      sheet.style(cell.row(), cell.column()).format(number.get().format()).set();
      return;
    }
    String text = WellFormed.text(cell.text());
    if (text.length() > MAX_TEXT) {
      text = text.substring(0, MAX_TEXT);
    }
    if (!text.isEmpty()) {
      sheet.inlineString(cell.row(), cell.column(), text);
    }
    if (cell.header()) {
      sheet.style(cell.row(), cell.column()).bold().wrapText(true).set();
    } else if (text.indexOf('\n') >= 0) {
      sheet.style(cell.row(), cell.column()).wrapText(true).set();
    }
  }

  private static void merge(Worksheet sheet, Cell cell) {
    int bottom = cell.row() + cell.rowSpan() - 1;
    int right = cell.column() + cell.columnSpan() - 1;
    sheet.range(cell.row(), cell.column(), bottom, right).merge();
  }

  /** Keeps the workbook from closing the caller's stream. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
