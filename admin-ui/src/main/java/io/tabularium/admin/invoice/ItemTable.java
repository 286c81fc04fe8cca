package io.tabularium.admin.invoice;

import io.tabularium.admin.PlainTable;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import io.tabularium.invoice.model.Reading;
import java.util.List;
import java.util.stream.Stream;

/** The lines of an invoice, in the columns that any of them fills. */
class ItemTable extends PlainTable {

  ItemTable(Reading reading) {
    super("", List.of());
    getElement().setAttribute("aria-label", getTranslation("invoice.items"));
    List<ItemPart> filled =
        Stream.of(ItemPart.values())
            .filter(
                part -> reading.items().stream().anyMatch(item -> item.parts().containsKey(part)))
            .toList();
    head(filled.stream().map(part -> getTranslation("item." + part.wire())).toList());
    reading.items().forEach(item -> row(filled.stream().map(part -> text(item, part)).toList()));
  }

  private static String text(LineItem item, ItemPart part) {
    Field field = item.parts().get(part);
    return field == null ? "" : field.value();
  }
}
