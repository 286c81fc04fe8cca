package io.tabularium.writer;

import io.tabularium.engine.model.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 in UTF-8. A cell that a spreadsheet would run as a formula gets an apostrophe. */
record CsvWriter(SpanText spans) implements TableWriter {

  @Override
  public void write(Heading heading, Iterable<Table> tables, OutputStream out) throws IOException {
    CSVPrinter csv =
        new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    String between = "";
    for (Table table : tables) {
      csv.getOut().append(between);
      between = CSVFormat.RFC4180.getRecordSeparator();
      TableGrid grid = new TableGrid(table);
      for (int row = 0; row < grid.rowCount(); row++) {
        csv.printRecord(grid.texts(row, spans).stream().map(Formula::disarmed));
      }
    }
    csv.flush();
  }
}
