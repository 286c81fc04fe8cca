package io.tabularium.engine.grid;

import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.engine.model.TableRegion;
import java.util.List;

/** Finds the rows and columns of a region. */
public final class GridBuilder {

  /** Which evidence may be used; both where both are there. */
  public enum Evidence {
    /** Drawn rulings only. */
    RULINGS,
    /** Aligned text only. */
    TEXT,
    /** Rulings, and text between them. */
    BOTH
  }

  private final Evidence evidence;

  /** A builder that uses the given evidence. */
  public GridBuilder(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The grid of {@code region}, as tagged if it is; it has at least one row and one column. */
  public Grid build(TableRegion region) {
    if (region.tagged() != null) {
      return region.tagged().grid();
    }
    boolean rulings = evidence != Evidence.TEXT;
    boolean text = evidence != Evidence.RULINGS;
    List<Boundary> columns = ColumnFinder.find(region, rulings, text);
    RowFinder.Rows rows = new RowFinder(region, columns).find(rulings, text);
    boolean ruled =
        columns.size() > 2
            && columns.subList(1, columns.size() - 1).stream().anyMatch(Boundary::ruled);
    return new Grid(
        columns,
        rows.boundaries(),
        rows.headerRows(),
        ruled ? TableMethod.LATTICE : TableMethod.STREAM);
  }
}
