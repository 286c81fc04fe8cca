package io.tabularium.engine.document;

import io.tabularium.engine.arithmetic.SumCheck;
import io.tabularium.engine.model.Arithmetic;
import io.tabularium.engine.model.Arithmetic.Check;
import io.tabularium.engine.model.Arithmetic.Place;
import io.tabularium.engine.model.Evidence;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TablePart;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the numbers of tables as wholes, so that a total on the last page sums up what stands on
 * all, and tells each part what was found in its rows.
 */
public final class DocumentArithmetic {

  private DocumentArithmetic() {}

  /** The tables of a document, each at its index, with what their numbers say. */
  public static List<Table> checked(List<Table> tables) {
    List<Table> checked = new ArrayList<>(tables);
    for (List<Table> chain : TableMerger.chains(tables)) {
      Table whole = chain.size() == 1 ? chain.get(0) : TableMerger.joined(chain);
      Arithmetic found = SumCheck.of(whole);
      for (int i = 0; found != null && i < chain.size(); i++) {
        Table part = chain.get(i);
        Arithmetic its = chain.size() == 1 ? found : new Parts(chain, whole).of(found, i);
        Evidence evidence = part.evidence().withArithmetic(its);
        checked.set(part.index(), part.withEvidence(evidence));
      }
    }
    return checked;
  }

  /** Finds the places of a whole table in its parts. */
  private record Parts(List<Table> chain, Table whole) {

    /** What was found in the rows of a part; null if nothing was. */
    Arithmetic of(Arithmetic found, int part) {
      List<Integer> rows =
          found.totalRows().stream()
              .filter(row -> partOf(row) == part)
              .map(row -> place(new Place(0, row, 0)).row())
              .toList();
      List<Check> failed =
          found.failed().stream()
              .filter(check -> partOf(check.result().row()) == part)
              .map(this::check)
              .toList();
      return new Arithmetic(rows, found.totalColumns(), found.held(), failed);
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
      int part = parts.size() - 1;
      while (part > 0 && parts.get(part).firstRow() > row) {
        part--;
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
