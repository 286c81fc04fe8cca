package io.tabularium.invoice.reading;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads line items that no heading stands over: rows with a text and an amount, which make up a
 * total.
 */
final class BareItems {

  private static final double READ = 0.75;
  private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

  /** A quantity before the name, such as 6 x. */
  private static final Pattern TIMES = Pattern.compile("(\\d+(?:[.,]\\d+)?) ?[x×*] ?(.*\\p{L}.*)");

  private static final Set<String> TOTALS =
      Set.of("netTotal", "grossTotal", "payableTotal", "lineSum", "carried");

  private static final Set<String> TAXES = Set.of("taxTotal", "taxId");

  private final Sheet sheet;
  private final Set<BigDecimal> totals;

  /**
   * One for a document.
   *
   * @param totals amounts that labels call net or gross, without noughts at the end
   */
  BareItems(Sheet sheet, Set<BigDecimal> totals) {
    this.sheet = sheet;
    this.totals = totals;
  }

  /** The most lines on two common edges whose sum is a total, or none. */
  List<ItemLine> read() {
    List<ItemLine> best = List.of();
    Map<List<Long>, List<ItemLine>> runs = new LinkedHashMap<>();
    for (Row row : sheet.rows()) {
      ItemLine line = line(row);
      boolean tax = row.phrases().stream().anyMatch(p -> sheet.leads(p, TAXES));
      if (line != null && row.phrases().stream().anyMatch(p -> sheet.leads(p, TOTALS))) {
        runs.clear();
      } else if (line != null && !tax) {
        runs.computeIfAbsent(edges(row), edges -> new ArrayList<>()).add(line);
      }
      for (List<ItemLine> run : runs.values()) {
        if (run.size() > best.size() && totals.contains(sum(run).stripTrailingZeros())) {
          best = List.copyOf(run);
        }
      }
    }
    return best;
  }

  private static List<Long> edges(Row row) {
    return List.of((long) row.page(), Math.round(row.box().x0()), Math.round(row.box().x1()));
  }

  private static BigDecimal sum(List<ItemLine> lines) {
    return lines.stream().map(ItemLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private ItemLine line(Row row) {
    List<Phrase> phrases = row.phrases();
    Phrase name = phrases.get(0);
    Phrase last = phrases.get(phrases.size() - 1);
    Amount total = phrases.size() > 1 ? sheet.numbers().whole(last.text()) : null;
    boolean text = name.text().chars().filter(Character::isLetter).count() > 2;
    if (total == null || !total.money() || !text || sheet.numbers().whole(name.text()) != null) {
      return null;
    }
    Map<ItemPart, Field> parts = new EnumMap<>(ItemPart.class);
    parts.put(ItemPart.LINE_TOTAL, field(total.value().toPlainString(), last));
    Matcher times = TIMES.matcher(name.text());
    if (times.matches()) {
      parts.put(ItemPart.QUANTITY, field(amount(times.group(1)), name));
      parts.put(ItemPart.DESCRIPTION, field(times.group(2), name));
    } else {
      parts.put(ItemPart.DESCRIPTION, field(name.text(), name));
    }
    numbers(parts, phrases.subList(1, phrases.size() - 1), total.value());
    return new ItemLine(new LineItem(parts), row.index());
  }

  private String amount(String digits) {
    Amount amount = sheet.numbers().whole(digits);
    return amount == null ? digits : amount.value().toPlainString();
  }

  /** Quantity and price among the numbers between name and total. */
  private void numbers(Map<ItemPart, Field> parts, List<Phrase> between, BigDecimal total) {
    Field counted = parts.get(ItemPart.QUANTITY);
    for (Phrase price : between) {
      Amount each = sheet.numbers().whole(price.text());
      for (Phrase quantity : between) {
        Amount count = sheet.numbers().whole(quantity.text());
        if (each != null && count != null && !quantity.equals(price) && counted == null) {
          counted = fits(count.value(), each, total) ? field(count.value(), quantity) : null;
        }
      }
      if (each != null && counted != null && fits(new BigDecimal(counted.value()), each, total)) {
        parts.put(ItemPart.QUANTITY, counted);
        parts.put(ItemPart.UNIT_PRICE, field(each.value(), price));
        return;
      }
    }
  }

  private static boolean fits(BigDecimal quantity, Amount price, BigDecimal total) {
    return quantity.multiply(price.value()).subtract(total).abs().compareTo(TOLERANCE) <= 0;
  }

  private static Field field(BigDecimal value, Phrase phrase) {
    return field(value.toPlainString(), phrase);
  }

  private static Field field(String value, Phrase phrase) {
    BoundingBox box = phrase.box();
    return new Field(value, phrase.text(), phrase.page(), box, READ, "row");
  }
}
