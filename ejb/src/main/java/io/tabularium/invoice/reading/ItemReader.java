package io.tabularium.invoice.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the line items below their headings, over all pages. */
final class ItemReader {

  /** What ends the items: words of the totals. */
  private static final Set<String> ENDS = Set.of("taxTotal", "grossTotal", "payableTotal");

  private static final Set<String> SKIPPED =
      Set.of("netTotal", "carried", "lineSum", "allowanceTotal", "rounding", "prepaidTotal");

  private final Sheet sheet;

  ItemReader(Sheet sheet) {
    this.sheet = sheet;
  }

  /**
   * The line items of a document.
   *
   * @param rows indices of the rows that are theirs, headings too
   */
  record Items(List<ItemLine> lines, Set<Integer> rows) {

    /** The sum of the lines' totals, or null if one has none. */
    BigDecimal sum() {
      BigDecimal sum = BigDecimal.ZERO;
      for (ItemLine line : lines) {
        if (line.total() == null) {
          return null;
        }
        sum = sum.add(line.total());
      }
      return lines.isEmpty() ? null : sum;
    }
  }

  Items read() {
    List<Heading> headings = new HeadingFinder(sheet).find();
    List<ItemLine> lines = new ArrayList<>();
    Set<Integer> rows = new java.util.HashSet<>();
    boolean ended = false;
    Heading first = null;
    for (int i = 0; i < headings.size() && !ended; i++) {
      Heading heading = headings.get(i);
      if (first != null && !alike(first, heading)) {
        continue;
      }
      int limit = i + 1 < headings.size() ? headings.get(i + 1).firstRow() : sheet.rows().size();
      ItemBody body = body(heading, limit);
      List<ItemLine> found = new ItemAssembler(sheet, heading).assemble(body);
      for (int row = heading.firstRow(); row <= heading.lastRow(); row++) {
        rows.add(row);
      }
      if (!found.isEmpty()) {
        first = heading;
        lines.addAll(found);
        body.rows().forEach(row -> rows.add(row.index()));
        ended = body.ended();
      }
    }
    return new Items(lines, rows);
  }

  private static boolean alike(Heading one, Heading other) {
    long same = other.columns().stream().filter(column -> one.has(column.role())).count();
    return same >= 2 && Math.abs(one.columns().size() - other.columns().size()) <= 1;
  }

  /** The rows below a heading down to the totals, or to the end of its page. */
  private ItemBody body(Heading heading, int limit) {
    List<Row> rows = new ArrayList<>();
    Cells cells = new Cells(heading, sheet.numbers());
    int page = sheet.rows().get(heading.lastRow()).page();
    int i = heading.lastRow() + 1;
    for (; i < limit && sheet.rows().get(i).page() == page; i++) {
      Row row = sheet.rows().get(i);
      if (!isItem(row, heading, cells)) {
        if (sheet.leads(row.phrases().get(0), ENDS) || leadsTotals(row, ENDS)) {
          return new ItemBody(heading, rows, true);
        }
        if (leadsTotals(row, SKIPPED)) {
          continue;
        }
      }
      rows.add(row);
    }
    return new ItemBody(heading, rows, false);
  }

  private boolean leadsTotals(Row row, Set<String> meanings) {
    return hasMoney(row) && row.phrases().stream().anyMatch(p -> sheet.leads(p, meanings));
  }

  private boolean hasMoney(Row row) {
    return sheet.numbers().find(row.text()).stream().anyMatch(f -> f.value().money());
  }

  /** Whether a row has a quantity or a price beside its amount. */
  private boolean isItem(Row row, Heading heading, Cells cells) {
    List<List<Phrase>> all = cells.of(row);
    int numbers = 0;
    boolean text = false;
    for (int c = 0; c < all.size(); c++) {
      Column column = heading.columns().get(c);
      if (column.numeric() && !all.get(c).isEmpty()) {
        boolean number = !sheet.numbers().find(all.get(c).get(0).text()).isEmpty();
        boolean label = sheet.leads(all.get(c).get(0), Set.of()) && !number;
        numbers += number && !label ? 1 : 0;
      }
      text |= column.is("description") && !all.get(c).isEmpty();
    }
    return numbers >= (text ? 2 : 3);
  }
}
