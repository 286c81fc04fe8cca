package io.tabularium.invoice.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
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

  private static final Set<String> SUMS =
      Set.of("netTotal", "grossTotal", "lineSum", "payableTotal");

  /** Longer texts than this are no labels. */
  private static final int MOST_LABEL = 40;

  /** So many rows that look like the end of the items may be items. */
  private static final int FALSE_ENDS = 3;

  private final Sheet sheet;
  private final Set<BigDecimal> totals = new HashSet<>();

  ItemReader(Sheet sheet) {
    this.sheet = sheet;
    for (AmountFinder.Total total : new AmountFinder(sheet, Set.of()).find()) {
      if (SUMS.contains(total.meaning())) {
        totals.add(total.value().stripTrailingZeros());
      }
    }
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
    Set<Integer> rows = new HashSet<>();
    boolean ended = false;
    Heading first = null;
    for (int i = 0; i < headings.size() && !ended; i++) {
      Heading heading = headings.get(i);
      if (first != null && !alike(first, heading)) {
        continue;
      }
      int limit = i + 1 < headings.size() ? headings.get(i + 1).firstRow() : sheet.rows().size();
      Part part = lines.isEmpty() ? part(heading, limit) : part(heading, limit, 0);
      for (int row = heading.firstRow(); row <= heading.lastRow(); row++) {
        rows.add(row);
      }
      if (!part.lines().isEmpty()) {
        first = heading;
        lines.addAll(part.lines());
        rows.addAll(part.rows());
        ended = part.ended();
      }
    }
    if (lines.isEmpty()) {
      lines.addAll(new BareItems(sheet, totals).read());
      lines.forEach(line -> rows.add(line.firstRow()));
    }
    return new Items(ItemNames.tidy(lines), rows);
  }

  /** The items below one heading, and whether the totals follow. */
  private record Part(List<ItemLine> lines, Set<Integer> rows, boolean ended) {

    BigDecimal sum() {
      BigDecimal sum = new Items(lines, rows).sum();
      return sum == null ? null : sum.stripTrailingZeros();
    }
  }

  /** Of the ends that the items may have the one with which they make a total, else the first. */
  private Part part(Heading heading, int limit) {
    Part first = part(heading, limit, 0);
    boolean open = !first.lines().isEmpty() && !totals.contains(first.sum());
    for (int ignored = 1; open && ignored <= FALSE_ENDS; ignored++) {
      Part longer = part(heading, limit, ignored);
      if (totals.contains(longer.sum())) {
        return longer;
      }
    }
    return first;
  }

  private Part part(Heading heading, int limit, int ignored) {
    ItemBody body = body(heading, heading.lastRow() + 1, limit, ignored);
    Heading proved = new RoleProof(heading, body.rows(), sheet.numbers()).proved();
    List<ItemLine> lines = new ArrayList<>();
    Set<Integer> rows = new HashSet<>();
    boolean more = true;
    while (more) {
      lines.addAll(new ItemAssembler(sheet, proved).assemble(body));
      body.rows().forEach(row -> rows.add(row.index()));
      int next = body.ended() ? limit : nextPage(body, proved, limit);
      more = next < limit;
      body = more ? body(proved, next, limit, 0) : body;
    }
    return new Part(lines, rows, body.ended());
  }

  /** The first item on the next page, which has no heading of its own; or the limit. */
  private int nextPage(ItemBody body, Heading heading, int limit) {
    Cells cells = new Cells(heading, sheet.numbers());
    int last = body.rows().isEmpty() ? limit : body.rows().get(body.rows().size() - 1).index();
    int page = last < limit ? sheet.rows().get(last).page() + 1 : 0;
    for (int i = last + 1; i < limit && sheet.rows().get(i).page() <= page; i++) {
      Row row = sheet.rows().get(i);
      if (row.page() == page && isItem(row, heading, cells)) {
        return i;
      }
    }
    return limit;
  }

  private static boolean alike(Heading one, Heading other) {
    long same = other.columns().stream().filter(column -> one.has(column.role())).count();
    return same >= 2 && Math.abs(one.columns().size() - other.columns().size()) <= 1;
  }

  /** The rows from one on down to the totals, or to the end of its page. */
  private ItemBody body(Heading heading, int from, int limit, int ignored) {
    List<Row> rows = new ArrayList<>();
    Cells cells = new Cells(heading, sheet.numbers());
    int page = from < limit ? sheet.rows().get(from).page() : 0;
    boolean summed = false;
    int ends = 0;
    for (int i = from; i < limit && sheet.rows().get(i).page() == page; i++) {
      Row row = sheet.rows().get(i);
      boolean item = isItem(row, heading, cells);
      boolean end = leadsTotals(row, ENDS) || tellsTax(row) || leadLabels(row) > 1;
      if (!item && end && ends++ >= ignored) {
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
        List<Found<Amount>> found = sheet.numbers().quantities(all.get(c).get(0).text());
        numbers += !found.isEmpty() && found.get(0).start() < 4 ? 1 : 0;
      }
    }
    return numbers == 2;
  }
}
