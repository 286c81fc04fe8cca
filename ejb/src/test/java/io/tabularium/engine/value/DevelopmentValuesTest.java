package io.tabularium.engine.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.CellValue;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * 300 cells of the development documents, drawn evenly at random among those that hold digits or a
 * short sign, each value checked by eye against the text and its column. The file has their columns
 * whole: document, table, row, column and text; where a cell was drawn, then type, value, currency,
 * unit, mark and "ambiguous".
 */
class DevelopmentValuesTest {

  private static final Path GOLDEN = Path.of("src/test/resources/values/development.tsv");

  private static final int TEXT = 4;
  private static final int TYPE = 5;

  @Test
  void valuesAreRight() throws IOException {
    Map<String, Map<String, List<String[]>>> documents = new LinkedHashMap<>();
    for (String line : Files.readAllLines(GOLDEN)) {
      String[] row = line.split("\t", -1);
      documents
          .computeIfAbsent(row[0], d -> new LinkedHashMap<>())
          .computeIfAbsent(row[1], t -> new ArrayList<>())
          .add(row);
    }
    int checked = 0;
    List<String> wrong = new ArrayList<>();
    for (Map<String, List<String[]>> tables : documents.values()) {
      checked += check(tables.values(), wrong);
    }
    assertThat(checked).isEqualTo(300);
    assertThat(wrong).isEmpty();
  }

  private static int check(Collection<List<String[]>> tables, List<String> wrong) {
    List<Table> read =
        ValueReader.read(tables.stream().map(DevelopmentValuesTest::table).toList(), () -> {});
    int checked = 0;
    int t = 0;
    for (List<String[]> rows : tables) {
      List<Cell> cells = read.get(t++).cells();
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).length > TYPE) {
          checked++;
          String expected = expected(rows.get(i));
          String found = found(cells.get(i).value());
          if (!found.equals(expected)) {
            wrong.add(String.join(" ", rows.get(i)) + ": " + found);
          }
        }
      }
    }
    return checked;
  }

  private static Table table(List<String[]> rows) {
    BoundingBox box = new BoundingBox(0, 0, 1, 1);
    List<Cell> cells = new ArrayList<>();
    int lastRow = 0;
    int lastColumn = 0;
    for (String[] row : rows) {
      int r = Integer.parseInt(row[2]);
      int c = Integer.parseInt(row[3]);
      lastRow = Math.max(lastRow, r);
      lastColumn = Math.max(lastColumn, c);
      cells.add(new Cell(r, c, 1, 1, box, row[TEXT].replace("\\n", "\n"), false));
    }
    List<RowKind> kinds = Collections.nCopies(lastRow + 1, RowKind.DATA);
    return new Table(
        0, 1, box, TableMethod.LATTICE, null, lastColumn + 1, null, List.of(), null, kinds, cells);
  }

  private static String expected(String[] row) {
    StringBuilder said = new StringBuilder();
    for (int i = TYPE; i < TYPE + 6; i++) {
      said.append(i < row.length ? row[i] : "").append('|');
    }
    return said.toString();
  }

  private static String found(CellValue value) {
    return value == null
        ? "text||||||"
        : "%s|%s|%s|%s|%s|%s|"
            .formatted(
                value.type().name().toLowerCase(java.util.Locale.ROOT),
                plain(value.value()),
                plain(value.currency()),
                plain(value.unit()),
                plain(value.mark()),
                value.ambiguous() ? "ambiguous" : "");
  }

  private static String plain(String text) {
    return text == null ? "" : text;
  }
}
