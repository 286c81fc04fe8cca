package io.tabularium.invoice.reading;

import io.tabularium.engine.model.PageText;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.LineItem;
import io.tabularium.invoice.model.Reading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads an invoice from the text of its pages. Stateless, so safe for many threads. */
public final class InvoiceReader {

  /**
   * Reads what the pages show.
   *
   * @param pages in order
   * @return what was found; a page without an invoice gives an empty reading
   */
  public Reading read(List<PageText> pages) {
    Sheet sheet = Sheet.of(pages);
    ItemReader.Items items = new ItemReader(sheet).read();
    TotalReader.Totals totals = new TotalReader(sheet, items).read();
    Map<FieldName, Field> fields = new EnumMap<>(FieldName.class);
    fields.putAll(new HeadReader(sheet).read());
    fields.putAll(new PartyReader(sheet).read());
    fields.putAll(new AccountReader(sheet).read());
    fields.putAll(totals.fields());
    List<LineItem> lines = items.lines().stream().map(ItemLine::item).toList();
    return new Reading(fields, lines, totals.taxes());
  }
}
