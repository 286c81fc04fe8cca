package io.tabularium.invoice.reading;

import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tidies what can only be judged over all lines: running numbers and sums between. */
final class ItemNames {

  private ItemNames() {}

  /** The lines without sums between them, and their names without numbers. */
  static List<ItemLine> tidy(List<ItemLine> lines) {
    return numbers(withoutSums(lines));
  }

  /** Leaves out lines without quantity that are the sum of those above, which have quantities. */
  private static List<ItemLine> withoutSums(List<ItemLine> lines) {
    List<ItemLine> kept = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    boolean counted = false;
    for (ItemLine line : lines) {
      boolean bare = !line.item().parts().containsKey(ItemPart.QUANTITY);
      if (counted && bare && line.total() != null && sum.compareTo(line.total()) == 0) {
        sum = BigDecimal.ZERO;
        counted = false;
      } else {
        kept.add(line);
        sum = line.total() == null ? sum : sum.add(line.total());
        counted |= !bare;
      }
    }
    return kept;
  }

  /** Takes the running numbers off, if each line has its own before its name. */
  private static List<ItemLine> numbers(List<ItemLine> lines) {
    List<ItemLine> stripped = new ArrayList<>();
    for (ItemLine line : lines) {
      Field field = line.item().parts().get(ItemPart.DESCRIPTION);
      String number = (stripped.size() + 1) + " ";
      String padded = "0" + number;
      String text = field == null ? "" : field.value().replaceFirst("^(\\d+)\\.? ", "$1 ");
      boolean numbered = text.startsWith(number) || text.startsWith(padded);
      if (!numbered || lines.size() < 2) {
        return lines;
      }
      stripped.add(named(line, field, text.substring(text.indexOf(' ') + 1)));
    }
    return stripped;
  }

  private static ItemLine named(ItemLine line, Field field, String name) {
    Map<ItemPart, Field> parts = new EnumMap<>(line.item().parts());
    parts.put(
        ItemPart.DESCRIPTION,
        new Field(name, field.text(), field.page(), field.box(), field.confidence(), field.how()));
    return new ItemLine(new LineItem(parts), line.firstRow());
  }
}
