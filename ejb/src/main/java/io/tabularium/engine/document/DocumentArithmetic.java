package io.tabularium.engine.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tabularium.engine.arithmetic.SumCheck;
import io.tabularium.engine.model.Arithmetic;
import io.tabularium.engine.model.Arithmetic.Check;
import io.tabularium.engine.model.Arithmetic.Place;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TablePart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Checks the numbers of tables as wholes, so that a total on the last page sums up what stands on
 * all, and tells each part what was found in its rows.
 */
public final class DocumentArithmetic {

  private DocumentArithmetic() {}

  /**
   * The tables of a document, each at its index, with what their numbers say.
   *
   * @param budget asked before each table; ends the work by throwing
   */
  public static List<Table> checked(List<Table> tables, Runnable budget) {
    List<Table> checked = new ArrayList<>(tables);
    for (List<Table> chain : TableMerger.chains(tables)) {
      budget.run();
      Table whole = chain.size() == 1 ? chain.get(0) : TableMerger.joined(chain);
      Arithmetic found = SumCheck.of(whole);
      List<Arithmetic> each =
          found == null || chain.size() == 1
              ? Collections.singletonList(found)
              : new Parts(chain, whole).of(found);
      for (int i = 0; found != null && i < chain.size(); i++) {
        Table part = chain.get(i);
        Evidence evidence = part.evidence().withArithmetic(each.get(i));
        checked.set(part.index(), part.withEvidence(evidence));
      }
    }
    return checked;
  }

  /** Finds the places of a whole table in its parts. */
  private record Parts(List<Table> chain, Table whole) {

    /** What was found in the rows of each part. */
    List<Arithmetic> of(Arithmetic found) {
      Map<Integer, List<Integer>> rows =
          found.totalRows().stream()
              .collect(
                  groupingBy(
                      this::partOf, mapping(row -> place(new Place(0, row, 0)).row(), toList())));
      Map<Integer, List<Check>> failed =
          found.failed().stream()
              .collect(
                  groupingBy(
                      check -> partOf(check.result().row()), mapping(this::check, toList())));
      List<Arithmetic> each = new ArrayList<>();
      for (int part = 0; part < chain.size(); part++) {
        each.add(
            new Arithmetic(
                rows.getOrDefault(part, List.of()),
                found.totalColumns(),
                found.held(),
                failed.getOrDefault(part, List.of())));
      }
      return each;
    }

    private Check check(Check check) {
      return new Check(
          check.kind(),
          place(check.result()),
          check.parts().stream().map(this::place).toList(),
          check.expected(),
          check.actual(),
          check.difference());
    }

    private int partOf(int row) {
      List<TablePart> parts = whole.evidence().parts();
      int part = 0;
      int end = parts.size();
      while (end - part > 1) {
        int middle = (part + end) / 2;
        if (parts.get(middle).firstRow() <= row) {
          part = middle;
        } else {
          end = middle;
        }
      }
      return part;
    }

    private Place place(Place place) {
      int part = partOf(place.row());
      Join join = part == 0 ? null : chain.get(part).evidence().join();
      int dropped = join == null ? 0 : join.repeatedHeaderRows();
      dropped += join != null && (join.rowCut() || join.broughtForward()) ? 1 : 0;
      int row = place.row() - whole.evidence().parts().get(part).firstRow() + dropped;
      return new Place(chain.get(part).index(), row, place.column());
    }
  }
}
