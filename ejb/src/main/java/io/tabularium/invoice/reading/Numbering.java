package io.tabularium.invoice.reading;

import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Takes the running numbers off the descriptions that they were printed before. */
final class Numbering {

  private Numbering() {}

  /** The lines without numbers, if each has its own number before its description. */
  static List<ItemLine> strip(List<ItemLine> lines) {
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
