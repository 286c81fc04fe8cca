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
      Set.of("netTotal", "carried", "lineSum", "rounding", "prepaidTotal");

  private static final Set<String> EXTRAS = Set.of("allowanceTotal", "chargeTotal");

  private static final Set<String> TOTALS =
      Set.of("netTotal", "taxTotal", "grossTotal", "payableTotal");

  /** Longer texts than this are no labels. */
  private static final int MOST_LABEL = 40;

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
    return new Items(Numbering.strip(lines), rows);
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
    boolean summed = false;
    for (int i = heading.lastRow() + 1; i < limit && sheet.rows().get(i).page() == page; i++) {
      Row row = sheet.rows().get(i);
      boolean item = isItem(row, heading, cells);
      if (!item && (leadsTotals(row, ENDS) || tellsTax(row) || leadLabels(row) > 1)) {
        return new ItemBody(heading, rows, true);
      }
      boolean extra = (summed || heading.has("unitPrice")) && leadsTotals(row, EXTRAS);
      boolean skipped = !item && (extra || leadsTotals(row, SKIPPED));
      summed |= skipped;
      if (!skipped) {
        rows.add(row);
      }
    }
    return new ItemBody(heading, rows, false);
  }

  /** Whether a row is one such as "plus 19% VAT 19.00". */
  private boolean tellsTax(Row row) {
    Phrase first = row.phrases().get(0);
    boolean tax = sheet.labels(first).stream().anyMatch(l -> l.meaning().equals("taxTotal"));
    boolean rate = sheet.numbers().find(first.text()).stream().anyMatch(f -> f.value().percent());
    return tax && rate && hasMoney(row) && first.text().length() < MOST_LABEL;
  }

  private long leadLabels(Row row) {
    return TOTALS.stream()
        .filter(total -> row.phrases().stream().anyMatch(p -> sheet.leads(p, Set.of(total))))
        .count();
  }

  private boolean leadsTotals(Row row, Set<String> meanings) {
    return hasMoney(row) && row.phrases().stream().anyMatch(p -> sheet.leads(p, meanings));
  }

  private boolean hasMoney(Row row) {
    return sheet.numbers().find(row.text()).stream().anyMatch(f -> f.value().money());
  }

  /** Whether a row has a quantity and a price. */
  private boolean isItem(Row row, Heading heading, Cells cells) {
    List<List<Phrase>> all = cells.of(row);
    int numbers = 0;
    for (int c = 0; c < all.size(); c++) {
      Column column = heading.columns().get(c);
      if ((column.is("quantity") || column.is("unitPrice")) && !all.get(c).isEmpty()) {
        List<Found<Amount>> found = sheet.numbers().find(all.get(c).get(0).text());
        numbers += !found.isEmpty() && found.get(0).start() < 4 ? 1 : 0;
      }
    }
    return numbers == 2;
  }
}
