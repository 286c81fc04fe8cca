package io.tabularium.engine.document;

import io.tabularium.engine.arithmetic.SumCheck;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Conservation;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TablePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Puts the parts of tables over several pages together: repeated headers and carried sums are left
 * out, cut rows made whole. Rows count over the whole table; a box is on the page of its part.
 */
public final class TableMerger {

  private final List<TablePart> parts = new ArrayList<>();
  private final List<RowKind> rows = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private TableMerger() {}

  /** The tables as wholes, in the order of their first parts. */
  public static List<Table> merge(List<Table> tables) {
    return chains(tables).stream().map(TableMerger::whole).toList();
  }

  /** The parts of each table, in the order of the pages. */
  static List<List<Table>> chains(List<Table> tables) {
    Map<Integer, List<Table>> chains = new HashMap<>();
    List<List<Table>> wholes = new ArrayList<>();
    for (Table table : tables) {
      List<Table> chain = table.continues() == null ? null : chains.get(table.continues());
      if (chain == null) {
        chain = new ArrayList<>();
        wholes.add(chain);
      }
      chain.add(table);
      chains.put(table.index(), chain);
    }
    return wholes;
  }

  private static Table whole(List<Table> chain) {
    if (chain.size() == 1) {
      return chain.get(0);
    }
    Table whole = joined(chain);
    return whole.withEvidence(whole.evidence().withArithmetic(SumCheck.of(whole)));
  }

  /** Several parts as one table, its numbers not looked at. */
  static Table joined(List<Table> chain) {
    return new TableMerger().put(chain);
  }

  private Table put(List<Table> chain) {
    for (int i = 0; i < chain.size(); i++) {
      Join next = i + 1 < chain.size() ? chain.get(i + 1).evidence().join() : null;
      add(chain.get(i), i == 0 ? null : chain.get(i).evidence().join(), next);
    }
    Table first = chain.get(0);
    Evidence evidence = first.evidence().withParts(parts).withConservation(conservation(chain));
    return first.merged(notes, evidence, rows, cells);
  }

  private static Conservation conservation(List<Table> chain) {
    return chain.stream()
        .map(part -> part.evidence().conservation())
        .filter(Objects::nonNull)
        .reduce(Conservation::plus)
        .orElse(null);
  }

  /**
   * Adds a part.
   *
   * @param join how it goes on, or null
   * @param next how the next part goes on from it, or null
   */
  private void add(Table part, Join join, Join next) {
    notes.addAll(part.notes());
    int from = join == null ? 0 : join.repeatedHeaderRows();
    if (join != null && join.rowCut()) {
      lengthen(part, from++);
    } else if (join != null && join.broughtForward()) {
      from++;
    }
    int to = part.rowCount() - (next != null && next.carriedForward() ? 1 : 0);
    int first = rows.size();
    int shift = first - from;
    for (Cell cell : part.cells()) {
      if (cell.row() >= from && cell.row() < to) {
        cells.add(cell.withRow(cell.row() + shift));
      }
    }
    rows.addAll(part.rows().subList(Math.min(from, to), to));
    parts.add(new TablePart(part.index(), part.page(), part.box(), first, rows.size() - first));
  }

  /** Puts the rest of a cut row to its beginning. */
  private void lengthen(Table part, int row) {
    int last = rows.size() - 1;
    int first = cells.size();
    while (first > 0 && cells.get(first - 1).row() >= last) {
      first--;
    }
    for (Cell rest : part.cells()) {
      if (rest.row() == row) {
        IntStream.range(first, cells.size())
            .filter(i -> cells.get(i).column() == rest.column())
            .findFirst()
            .ifPresent(i -> cells.set(i, lengthened(cells.get(i), rest)));
      }
    }
  }

  private static Cell lengthened(Cell begun, Cell rest) {
    return begun.withText(begun.text() + "\n" + rest.text());
  }
}
