package io.tabularium.engine.evidence;

import io.tabularium.engine.model.Arithmetic;
import io.tabularium.engine.model.Arithmetic.Check;
import io.tabularium.engine.model.Arithmetic.Place;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Evidence.Reason;
import io.tabularium.engine.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How sure it is that cells were read rightly: in their places with their text. Each is about as
 * sure as its table, by the same regression, less what is seen of it alone.
 */
final class CellConfidence {

  private static final double BIAS = 0.6;

  /** A cell follows its table so much. */
  private static final double TABLE = 0.78;

  /** Rows that are missing or too many move the body, not the head. */
  private static final double HEADING = 0.49;

  private static final double STACKED = -0.81;

  private static final double LOW = -0.81;

  private static final double WORDS = -0.98;

  private static final double FAILED = -1.2;

  /** Fewer letters may be a unit. */
  private static final int LETTERS_OF_WORD = 4;

  private final Table table;
  private final double odds;
  private final Double body;
  private final Double head;
  private final Set<Place> failed = new HashSet<>();
  private final int[] numbers;
  private final int[] filled;

  /**
   * Makes one.
   *
   * @param odds of the table being right, their logarithm
   */
  CellConfidence(Table table, double odds) {
    this.table = table;
    this.odds = BIAS + TABLE * odds;
    this.body = Confidence.share(this.odds);
    this.head = Confidence.share(this.odds + HEADING);
    Arithmetic sums = table.evidence().arithmetic();
    if (sums != null) {
      for (Check check : sums.failed()) {
        failed.add(check.result());
        failed.addAll(check.parts());
      }
    }
    this.numbers = new int[table.columnCount()];
    this.filled = new int[table.columnCount()];
    for (Cell cell : table.cells()) {
      if (!cell.header()) {
        filled[cell.column()]++;
        numbers[cell.column()] += isNumber(cell) ? 1 : 0;
      }
    }
  }

  private static boolean isNumber(Cell cell) {
    return cell.value() != null && cell.value().isNumber();
  }

  /** The cells of the table, each with its confidence and what lowers it. */
  List<Cell> cells() {
    List<Cell> judged = new ArrayList<>(table.cells().size());
    for (Cell cell : table.cells()) {
      judged.add(judged(cell));
    }
    return judged;
  }

  private Cell judged(Cell cell) {
    double own = 0;
    List<Reason> reasons = new ArrayList<>(0);
    if (cell.header() && cell.text().indexOf('\n') >= 0) {
      own += STACKED;
      reasons.add(Reason.STACKED_HEADING);
    }
    if (!cell.header() && !cell.text().isEmpty() && Character.isLowerCase(cell.text().charAt(0))) {
      own += LOW;
      reasons.add(Reason.LOWER_CASE_START);
    }
    if (isNumberAndWord(cell)) {
      own += WORDS;
      reasons.add(Reason.MIXED_COLUMN);
    }
    if (failed.contains(new Place(table.index(), cell.row(), cell.column()))) {
      own += FAILED;
      reasons.add(Reason.SUM_FAILED);
    }
    if (reasons.isEmpty()) {
      return cell.judged(cell.header() ? head : body, reasons);
    }
    return cell.judged(Confidence.share(odds + (cell.header() ? HEADING : 0) + own), reasons);
  }

  private boolean isNumberAndWord(Cell cell) {
    return !cell.header()
        && cell.value() == null
        && numbers[cell.column()] * 2 > filled[cell.column()]
        && hasNumberAndWord(cell.text());
  }

  private static boolean hasNumberAndWord(String text) {
    boolean number = false;
    int longest = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      number |= Character.isDigit(text.charAt(i));
      letters = Character.isLetter(text.charAt(i)) ? letters + 1 : 0;
      longest = Math.max(longest, letters);
    }
    return number && longest >= LETTERS_OF_WORD;
  }
}
