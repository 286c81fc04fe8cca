package io.tabularium.engine.generator;

import java.util.List;

/** A table drawn on a page, with its truth. */
public record GeneratedTable(TrueTable truth, Drawing page) {

  /** A table made by a seed: the same seed, the same table on every machine. */
  public static GeneratedTable of(long seed, Rules rules) {
    TableText text = TableText.random(seed, rules);
    TrueTable truth = text.truth();
    List<Mark> marks = new TableDrawer(text, rules).draw();
    return new GeneratedTable(truth, Drawing.a4(marks));
  }
}
