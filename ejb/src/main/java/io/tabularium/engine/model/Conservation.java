package io.tabularium.engine.model;

/**
 * What became of the glyphs of a table, white space apart: nothing is lost and nothing invented
 * where all that stand in the region are in cells, once.
 *
 * @param inRegion visible ones that stand in the table
 * @param inCells those of them that are in a cell
 * @param leftOver those of them that are in none
 * @param usedTwice those that are in a further cell as well
 * @param hidden ones in the table that no eye sees; they are in no cell
 * @param offPage ones that go on beside the table's rows, beyond the page's edge
 */
public record Conservation(
    int inRegion, int inCells, int leftOver, int usedTwice, int hidden, int offPage) {

  /** Several tables as one. */
  public Conservation plus(Conservation other) {
    return new Conservation(
        inRegion + other.inRegion,
        inCells + other.inCells,
        leftOver + other.leftOver,
        usedTwice + other.usedTwice,
        hidden + other.hidden,
        offPage + other.offPage);
  }

  /** Whether every visible glyph of the table is in one cell. */
  public boolean isWhole() {
    return leftOver == 0 && usedTwice == 0;
  }
}
