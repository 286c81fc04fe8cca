package io.tabularium.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import io.tabularium.invoice.exchange.UblWriter;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.InvoiceContent;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.writer.Formula;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** An invoice in other people's formats. */
public final class InvoiceExport {

  private InvoiceExport() {}

  /** The members {@code fields}, {@code lineItems}, {@code taxes} and {@code findings}. */
  public static JsonNode json(InvoiceContent content) {
    return InvoiceJson.tree(content);
  }

  /**
   * A row a line item, each with the fields of the whole invoice before its own; an invoice without
   * line items has one row.
   */
  public static void csv(InvoiceContent content, Appendable out) throws IOException {
    List<String> header = new ArrayList<>();
    for (FieldName name : FieldName.values()) {
      header.add(name.wire());
    }
    for (ItemPart part : ItemPart.values()) {
      header.add(part.wire());
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get();
    CSVPrinter printer = new CSVPrinter(out, format);
    List<LineItem> items = content.reading().items();
    for (LineItem item : items.isEmpty() ? List.of(new LineItem(java.util.Map.of())) : items) {
      printer.printRecord(row(content, item));
    }
    printer.flush();
  }

  /**
   * UBL 2.1 in the manner of EN 16931.
   *
   * @throws InvalidInputException naming what UBL demands and the invoice lacks
   */
  public static void ubl(InvoiceContent content, OutputStream out) {
    UblWriter.write(content.reading(), out);
  }

  private static List<String> row(InvoiceContent content, LineItem item) {
    List<String> row = new ArrayList<>();
    for (FieldName name : FieldName.values()) {
      row.add(safe(content.reading().fields().get(name), name.kind() == FieldName.Kind.TEXT));
    }
    for (ItemPart part : ItemPart.values()) {
      boolean text =
          part == ItemPart.DESCRIPTION || part == ItemPart.UNIT || part == ItemPart.ARTICLE_NUMBER;
      row.add(safe(item.parts().get(part), text));
    }
    return row;
  }

  private static String safe(Field field, boolean text) {
    String value = field == null ? "" : field.value();
    return text ? Formula.disarmed(value) : value;
  }
}
