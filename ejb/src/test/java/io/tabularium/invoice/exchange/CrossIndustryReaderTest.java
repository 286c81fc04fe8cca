package io.tabularium.invoice.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.Attachment;
import io.tabularium.invoice.model.Embedded;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.ItemPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossIndustryReaderTest {

  private static final Path XML = Path.of("src", "test", "resources", "invoice", "xml");

  private final CrossIndustryReader reader = new CrossIndustryReader();

  @Test
  void facturXIsReadAndValid() throws IOException {
    Embedded xml = read(text("factur-x.xml"));

    assertThat(xml.faults()).isEmpty();
    assertThat(xml.profile()).isEqualTo("urn:cen.eu:en16931:2017");
    assertThat(xml.fields())
        .containsEntry(FieldName.INVOICE_NUMBER, "FX-77")
        .containsEntry(FieldName.ISSUE_DATE, "2024-03-05")
        .containsEntry(FieldName.SELLER_NAME, "Northwind Traders Ltd")
        .containsEntry(FieldName.GROSS_TOTAL, "120.00");
    assertThat(xml.items()).hasSize(1);
    assertThat(xml.items().get(0))
        .containsEntry(ItemPart.QUANTITY, "5")
        .containsEntry(ItemPart.UNIT_PRICE, "20.00")
        .containsEntry(ItemPart.TAX_RATE, "20")
        .containsEntry(ItemPart.LINE_TOTAL, "100.00");
  }

  @Test
  void zugferdOneIsRead() throws IOException {
    Embedded xml = read(text("zugferd-1.xml"));

    assertThat(xml.faults()).isEmpty();
    assertThat(xml.fields())
        .containsEntry(FieldName.INVOICE_NUMBER, "471102")
        .containsEntry(FieldName.BUYER_NAME, "Kunden AG Mitte")
        .containsEntry(FieldName.TAX_TOTAL, "37.62");
    assertThat(xml.items().get(0))
        .containsEntry(ItemPart.DESCRIPTION, "Trennblätter A4")
        .containsEntry(ItemPart.LINE_TOTAL, "198.00");
  }

  @Test
  void whatTheSchemaForbidsIsTold() throws IOException {
    String wrong = text("factur-x.xml").replace("ram:TypeCode>380", "ram:Kind>380");
    Embedded xml =
        read(wrong.replace("</ram:TypeCode>\n    <ram:Iss", "</ram:Kind>\n    <ram:Iss"));

    assertThat(xml.faults()).isNotEmpty();
    assertThat(xml.fields()).containsEntry(FieldName.GROSS_TOTAL, "120.00");
  }

  @Test
  void valuesThatMakeNoSenseAreToldAndLeftOut() throws IOException {
    Embedded xml = read(text("zugferd-1.xml").replace("235.62", "much").replace("20130305", "201"));

    assertThat(xml.fields()).doesNotContainKeys(FieldName.GROSS_TOTAL, FieldName.ISSUE_DATE);
    assertThat(xml.faults()).hasSize(2);
  }

  @Test
  void whatIsNoXmlOrBringsEntitiesIsTold() {
    assertThat(read("<a><b></a>").faults()).hasSize(1);
    assertThat(read("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>").faults()).hasSize(1);
  }

  @Test
  void otherXmlIsNoInvoice() {
    assertThat(reader.read(List.of(attachment("<note/>")))).isEmpty();
    assertThat(reader.read(List.of())).isEmpty();
  }

  private Embedded read(String xml) {
    return reader.read(List.of(attachment(xml))).orElseThrow();
  }

  private static Attachment attachment(String xml) {
    return new Attachment("factur-x.xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String name) throws IOException {
    return Files.readString(XML.resolve(name));
  }
}
