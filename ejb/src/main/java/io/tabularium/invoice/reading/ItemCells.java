package io.tabularium.invoice.reading;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import io.tabularium.invoice.reading.ItemAssembler.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of one line item, which may run over several rows. */
final class ItemCells {

  /** A number of the article before its name. */
  private static final Pattern CODED =
      Pattern.compile(
          "((?=[^ ]*\\d)(?=[^ ]*[-\\p{Lu}])[\\p{Lu}\\d][\\p{Lu}\\d_./-]{3,}) [-–:] (.*\\p{L}.*)");

  private static final Pattern BASIS = Pattern.compile("(.+) \\([\\d.,]+ (\\p{L}+)\\)");

  private static final double PROVED = 0.95;
  private static final double PLACED = 0.85;
  private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

  private final Sheet sheet;
  private final Heading heading;
  private final List<Line> lines;
  private final ItemName.Room room;
  private final Map<ItemPart, Field> parts = new EnumMap<>(ItemPart.class);

  /**
   * One for an item.
   *
   * @param lines the one with its numbers first
   * @param room of its description
   */
  ItemCells(Sheet sheet, Heading heading, List<Line> lines, ItemName.Room room) {
    this.sheet = sheet;
    this.heading = heading;
    this.lines = lines;
    this.room = room;
  }

  /** A number and where it stands. */
  private record Printed(Amount amount, Phrase phrase, int start, int end) {}

  ItemLine read(int amountColumn, int descriptionColumn) {
    quantity();
    List<Printed> totals = printed(amountColumn);
    if (!totals.isEmpty()) {
      put(ItemPart.LINE_TOTAL, totals.get(0), PLACED);
    }
    price(totals);
    rate();
    text("unit", ItemPart.UNIT);
    description(descriptionColumn);
    if (column("article") != descriptionColumn) {
      text("article", ItemPart.ARTICLE_NUMBER);
    }
    return new ItemLine(new LineItem(parts), lines.get(0).row().index());
  }

  private int column(String role) {
    for (int c = 0; c < heading.columns().size(); c++) {
      if (heading.columns().get(c).is(role)) {
        return c;
      }
    }
    return -1;
  }

  /** The numbers of a column in all rows of the item. */
  private List<Printed> printed(int column) {
    List<Printed> all = new ArrayList<>();
    for (Line line : lines) {
      for (Phrase phrase : column < 0 ? List.<Phrase>of() : line.cells().get(column)) {
        for (Found<Amount> found : numbers(column, phrase.text())) {
          boolean rate = found.value().percent() && !heading.columns().get(column).is("taxRate");
          if (!rate) {
            all.add(new Printed(found.value(), phrase, found.start(), found.end()));
          }
        }
      }
    }
    return all;
  }

  private List<Found<Amount>> numbers(int column, String text) {
    return heading.columns().get(column).is("quantity")
        ? sheet.numbers().quantities(text)
        : sheet.numbers().find(text);
  }

  private void put(ItemPart part, Printed printed, double confidence) {
    String text = printed.phrase().text().substring(printed.start(), printed.end());
    BoundingBox box = printed.phrase().box(printed.start(), printed.end());
    String value = printed.amount().value().toPlainString();
    parts.put(part, new Field(value, text, printed.phrase().page(), box, confidence, "table"));
  }

  private void quantity() {
    List<Printed> quantities = printed(column("quantity"));
    if (!quantities.isEmpty()) {
      Printed first = quantities.get(0);
      put(ItemPart.QUANTITY, first, PLACED);
      String unit = first.phrase().text().substring(first.end()).strip();
      if (!unit.isEmpty() && unit.length() < 16 && column("unit") < 0) {
        parts.put(ItemPart.UNIT, field(unit, first.phrase(), PLACED));
      }
    }
  }

  /** The price that fits quantity and total, or else the first one. */
  private void price(List<Printed> totals) {
    List<Printed> prices = printed(column("unitPrice"));
    BigDecimal quantity = value(ItemPart.QUANTITY);
    if (prices.isEmpty() || (totals.size() == 1 && same(totals.get(0), prices.get(0)))) {
      return;
    }
    put(ItemPart.UNIT_PRICE, prices.get(0), PLACED);
    for (Printed price : prices) {
      for (Printed total : totals) {
        BigDecimal product = quantity == null ? null : quantity.multiply(price.amount().value());
        if (product != null && fits(product, total.amount().value())) {
          put(ItemPart.UNIT_PRICE, price, PROVED);
          put(ItemPart.LINE_TOTAL, total, PROVED);
          parts.computeIfPresent(ItemPart.QUANTITY, (part, field) -> field.withConfidence(PROVED));
          return;
        }
      }
    }
  }

  /** A name without the quantity that its price is for, such as (3 kg). */
  private String withoutBasis(String name) {
    Field unit = parts.get(ItemPart.UNIT);
    Matcher basis = BASIS.matcher(name);
    boolean same = unit != null && basis.matches() && basis.group(2).equals(unit.value());
    return same ? basis.group(1) : name;
  }

  private static boolean same(Printed one, Printed other) {
    return one.phrase().equals(other.phrase()) && one.start() == other.start();
  }

  private static boolean fits(BigDecimal product, BigDecimal total) {
    return product.subtract(total).abs().compareTo(TOLERANCE) <= 0;
  }

  private BigDecimal value(ItemPart part) {
    return parts.containsKey(part) ? new BigDecimal(parts.get(part).value()) : null;
  }

  private void rate() {
    for (Printed rate : printed(column("taxRate"))) {
      if (rate.amount().percent() || rate.amount().value().compareTo(BigDecimal.valueOf(30)) < 0) {
        put(ItemPart.TAX_RATE, rate, PLACED);
        return;
      }
    }
  }

  private void text(String role, ItemPart part) {
    int column = column(role);
    if (column >= 0 && !lines.get(0).cells().get(column).isEmpty()) {
      Phrase phrase = lines.get(0).cells().get(column).get(0);
      parts.put(part, field(phrase.text(), phrase, PLACED));
    }
  }

  private static Field field(String text, Phrase phrase, double confidence) {
    return new Field(text, text, phrase.page(), phrase.box(), confidence, "table");
  }

  private void description(int column) {
    List<Phrase> texts = new ArrayList<>();
    lines.stream()
        .sorted((a, b) -> Integer.compare(a.row().index(), b.row().index()))
        .forEach(line -> texts.addAll(line.cells().get(column)));
    ItemName name = ItemName.of(texts, room);
    if (name == null) {
      return;
    }
    Matcher coded = CODED.matcher(name.text());
    String text = withoutBasis(coded.matches() ? coded.group(2) : name.text());
    if (coded.matches()) {
      Field code =
          new Field(coded.group(1), coded.group(1), name.page(), name.box(), PLACED, "table");
      parts.put(ItemPart.ARTICLE_NUMBER, code);
    }
    parts.put(
        ItemPart.DESCRIPTION,
        new Field(text, name.text(), name.page(), name.box(), PLACED, "table"));
  }
}
