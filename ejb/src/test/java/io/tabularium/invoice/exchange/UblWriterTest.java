package io.tabularium.invoice.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.helger.ubl21.UBL21Marshaller;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import io.tabularium.invoice.model.Reading;
import io.tabularium.invoice.model.TaxLine;
import io.tabularium.setting.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import org.junit.jupiter.api.Test;

class UblWriterTest {

  private final Map<FieldName, Field> fields = new EnumMap<>(FieldName.class);
  private List<LineItem> items =
      List.of(
          item(
              Map.of(
                  ItemPart.DESCRIPTION, field("Garden chair"),
                  ItemPart.QUANTITY, field("5"),
                  ItemPart.UNIT_PRICE, field("20.00"),
                  ItemPart.TAX_RATE, field("20"),
                  ItemPart.LINE_TOTAL, field("100.00"))));

  UblWriterTest() {
    fields.put(FieldName.INVOICE_NUMBER, field("A-1"));
    fields.put(FieldName.ISSUE_DATE, field("2024-03-05"));
    fields.put(FieldName.DUE_DATE, field("2024-04-05"));
    fields.put(FieldName.CURRENCY, field("GBP"));
    fields.put(FieldName.SELLER_NAME, field("Northwind <Traders> Ltd"));
    fields.put(FieldName.SELLER_TAX_ID, field("GB123456782"));
    fields.put(FieldName.BUYER_NAME, field("Contoso Holdings plc"));
    fields.put(FieldName.IBAN, field("GB29NWBK60161331926819"));
    fields.put(FieldName.TAX_TOTAL, field("20.00"));
    fields.put(FieldName.GROSS_TOTAL, field("120.00"));
    fields.put(FieldName.PREPAID_TOTAL, field("-20.00"));
    fields.put(FieldName.PAYABLE_TOTAL, field("100.00"));
  }

  @Test
  void itIsValidUblAndSaysTheSame() {
    InvoiceType ubl = UBL21Marshaller.invoice().read(write());

    assertThat(ubl).isNotNull(); // the marshaller reads what its schema allows only
    assertThat(ubl.getCustomizationIDValue()).isEqualTo("urn:cen.eu:en16931:2017");
    assertThat(ubl.getIDValue()).isEqualTo("A-1");
    assertThat(ubl.getIssueDateValueLocal()).isEqualTo("2024-03-05");
    assertThat(
            ubl.getAccountingSupplierParty()
                .getParty()
                .getPartyLegalEntityAtIndex(0)
                .getRegistrationNameValue())
        .isEqualTo("Northwind <Traders> Ltd");
    assertThat(ubl.getLegalMonetaryTotal().getTaxExclusiveAmountValue())
        .isEqualByComparingTo("100");
    assertThat(ubl.getLegalMonetaryTotal().getPrepaidAmountValue()).isEqualByComparingTo("20");
    assertThat(ubl.getLegalMonetaryTotal().getPayableAmountValue()).isEqualByComparingTo("100");
    assertThat(ubl.getTaxTotalAtIndex(0).getTaxSubtotalAtIndex(0).getTaxableAmountValue())
        .isEqualByComparingTo("100");
    assertThat(ubl.getInvoiceLineAtIndex(0).getInvoicedQuantityValue()).isEqualByComparingTo("5");
    assertThat(ubl.getInvoiceLineAtIndex(0).getItem().getNameValue()).isEqualTo("Garden chair");
    assertThat(ubl.getInvoiceLineAtIndex(0).getLineExtensionAmount().getCurrencyID())
        .isEqualTo("GBP");
  }

  @Test
  void aLineOfAnAmountAloneIsOnePiece() {
    items = List.of(item(Map.of(ItemPart.LINE_TOTAL, field("120.00"))));

    InvoiceType ubl = UBL21Marshaller.invoice().read(write());

    assertThat(ubl.getInvoiceLineAtIndex(0).getPrice().getPriceAmountValue())
        .isEqualByComparingTo("120");
  }

  @Test
  void whatIsLackingIsNamed() {
    fields.remove(FieldName.ISSUE_DATE);

    assertThatThrownBy(this::write)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("issueDate");
  }

  @Test
  void withoutLinesThereIsNoUbl() {
    items = List.of();

    assertThatThrownBy(this::write)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("line items");
  }

  private byte[] write() {
    TaxLine tax =
        new TaxLine(new BigDecimal("20"), new BigDecimal("100.00"), new BigDecimal("20.00"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    UblWriter.write(new Reading(fields, items, List.of(tax)), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("<?xml");
    return out.toByteArray();
  }

  private static LineItem item(Map<ItemPart, Field> parts) {
    return new LineItem(parts);
  }

  private static Field field(String value) {
    return new Field(value, value, 1, null, 0.9, "test");
  }
}
