package io.tabularium.engine.model;

/**
 * What a cell's text means; a text that only is text has none.
 *
 * @param type which kind of value
 * @param value a number in plain decimals, as precise as it is printed; a date as {@code
 *     2010-05-21} or {@code 2010-05}; {@code true} or {@code false}; null for a missing one
 * @param currency of an amount: its code where the sign has one, else the sign; or null
 * @param unit what stands behind the number, such as {@code kg} or {@code million}, or null; the
 *     number is not multiplied by it
 * @param mark footnote marks that stand about it, or null
 * @param ambiguous whether it could as well mean something else, such as {@code 1,234} where
 *     nothing tells the decimal mark
 */
public record CellValue(
    Type type, String value, String currency, String unit, String mark, boolean ambiguous) {

  /** The closed list of kinds; on the wire in lower case. */
  public enum Type {
    /** A whole number. */
    INTEGER,
    /** A number with printed decimals. */
    DECIMAL,
    /** A number of hundredths. */
    PERCENT,
    /** A number with a currency. */
    MONEY,
    /** A day, or a month of a year. */
    DATE,
    /** A box that is ticked or not, yes or no. */
    BOOLEAN,
    /** A mark that says that there is no value. */
    MISSING
  }

  /** A value of no unit and no mark that can mean nothing else. */
  public static CellValue of(Type type, String value) {
    return new CellValue(type, value, null, null, null, false);
  }

  /** Whether it is a number of whatever kind. */
  public boolean isNumber() {
    return type.compareTo(Type.MONEY) <= 0;
  }
}
