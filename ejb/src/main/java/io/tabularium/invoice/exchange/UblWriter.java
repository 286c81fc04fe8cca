package io.tabularium.invoice.exchange;

import com.helger.ubl21.UBL21Marshaller;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import io.tabularium.invoice.model.Reading;
import io.tabularium.invoice.model.TaxLine;
import io.tabularium.setting.InvalidInputException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.CustomerPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.FinancialAccountType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.InvoiceLineType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemIdentificationType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.ItemType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.MonetaryTotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.OrderReferenceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyLegalEntityType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyTaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PaymentMeansType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.PriceType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.SupplierPartyType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxCategoryType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSchemeType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxSubtotalType;
import oasis.names.specification.ubl.schema.xsd.commonaggregatecomponents_21.TaxTotalType;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;

/** Writes an invoice as UBL 2.1 in the manner of EN 16931. Signs stand as printed. */
public final class UblWriter {

  private static final String EN_16931 = "urn:cen.eu:en16931:2017";

  /** UNTDID 1001: a commercial invoice. */
  private static final String INVOICE = "380";

  /** UNTDID 4461: a credit transfer. */
  private static final String TRANSFER = "30";

  /** UN/ECE recommendation 20: one, where the print tells no unit. */
  private static final String ONE = "C62";

  private static final List<FieldName> DEMANDED =
      List.of(
          FieldName.INVOICE_NUMBER,
          FieldName.ISSUE_DATE,
          FieldName.CURRENCY,
          FieldName.SELLER_NAME,
          FieldName.BUYER_NAME,
          FieldName.GROSS_TOTAL);

  private final Reading reading;
  private final String currency;
  private final InvoiceType invoice = new InvoiceType();

  private UblWriter(Reading reading) {
    this.reading = reading;
    this.currency = reading.value(FieldName.CURRENCY);
  }

  /**
   * Writes an invoice, valid by the schema of UBL.
   *
   * @throws InvalidInputException naming what the schema demands and the invoice lacks
   */
  public static void write(Reading reading, OutputStream out) {
    for (FieldName name : DEMANDED) {
      if (reading.value(name) == null) {
        throw new InvalidInputException(
            "UBL demands " + name.wire() + ", which was not read; correct the invoice first.");
      }
    }
    boolean priced = reading.items().stream().allMatch(i -> i.number(ItemPart.LINE_TOTAL) != null);
    if (reading.items().isEmpty() || !priced) {
      throw new InvalidInputException(
          "UBL demands line items with totals, which were not read; export as json or csv.");
    }
    InvoiceType invoice = new UblWriter(reading).build();
    if (UBL21Marshaller.invoice().write(invoice, out).isFailure()) {
      throw new IllegalStateException("An invoice became no valid UBL");
    }
  }

  private InvoiceType build() {
    invoice.setCustomizationID(EN_16931);
    invoice.setID(reading.value(FieldName.INVOICE_NUMBER));
    invoice.setIssueDate(LocalDate.parse(reading.value(FieldName.ISSUE_DATE)));
    if (reading.value(FieldName.DUE_DATE) != null) {
      invoice.setDueDate(LocalDate.parse(reading.value(FieldName.DUE_DATE)));
    }
    invoice.setInvoiceTypeCode(INVOICE);
    invoice.setDocumentCurrencyCode(currency);
    if (reading.value(FieldName.ORDER_REFERENCE) != null) {
      OrderReferenceType order = new OrderReferenceType();
      order.setID(reading.value(FieldName.ORDER_REFERENCE));
      invoice.setOrderReference(order);
    }
    SupplierPartyType seller = new SupplierPartyType();
    seller.setParty(party(FieldName.SELLER_NAME, reading.value(FieldName.SELLER_TAX_ID)));
    invoice.setAccountingSupplierParty(seller);
    CustomerPartyType buyer = new CustomerPartyType();
    buyer.setParty(party(FieldName.BUYER_NAME, null));
    invoice.setAccountingCustomerParty(buyer);
    account();
    taxes();
    totals();
    for (LineItem item : reading.items()) {
      invoice.addInvoiceLine(line(item));
    }
    return invoice;
  }

  private PartyType party(FieldName name, String taxId) {
    PartyType party = new PartyType();
    if (taxId != null) {
      PartyTaxSchemeType tax = new PartyTaxSchemeType();
      tax.setCompanyID(taxId);
      tax.setTaxScheme(vat());
      party.addPartyTaxScheme(tax);
    }
    PartyLegalEntityType entity = new PartyLegalEntityType();
    entity.setRegistrationName(reading.value(name));
    party.addPartyLegalEntity(entity);
    return party;
  }

  private static TaxSchemeType vat() {
    TaxSchemeType scheme = new TaxSchemeType();
    scheme.setID("VAT");
    return scheme;
  }

  private void account() {
    String iban = reading.value(FieldName.IBAN);
    if (iban != null) {
      PaymentMeansType means = new PaymentMeansType();
      means.setPaymentMeansCode(TRANSFER);
      FinancialAccountType account = new FinancialAccountType();
      account.setID(iban);
      means.setPayeeFinancialAccount(account);
      invoice.addPaymentMeans(means);
    }
  }

  private BigDecimal tax() {
    BigDecimal tax = reading.amount(FieldName.TAX_TOTAL);
    return tax == null ? BigDecimal.ZERO : tax;
  }

  private void taxes() {
    TaxTotalType total = new TaxTotalType();
    total.setTaxAmount(tax()).setCurrencyID(currency);
    for (TaxLine line : reading.taxes()) {
      if (line.rate() != null && line.basis() != null) {
        TaxSubtotalType part = new TaxSubtotalType();
        part.setTaxableAmount(line.basis()).setCurrencyID(currency);
        part.setTaxAmount(line.tax()).setCurrencyID(currency);
        part.setTaxCategory(category(line.rate()));
        total.addTaxSubtotal(part);
      }
    }
    invoice.addTaxTotal(total);
  }

  /** UNTDID 5305: standard rate, or none. */
  private static TaxCategoryType category(BigDecimal rate) {
    TaxCategoryType category = new TaxCategoryType();
    category.setID(rate.signum() == 0 ? "Z" : "S");
    category.setPercent(rate);
    category.setTaxScheme(vat());
    return category;
  }

  private void totals() {
    BigDecimal gross = reading.amount(FieldName.GROSS_TOTAL);
    BigDecimal net = reading.amount(FieldName.NET_TOTAL);
    BigDecimal payable = reading.amount(FieldName.PAYABLE_TOTAL);
    BigDecimal lines = BigDecimal.ZERO;
    for (LineItem item : reading.items()) {
      lines = lines.add(item.number(ItemPart.LINE_TOTAL));
    }
    MonetaryTotalType totals = new MonetaryTotalType();
    totals.setLineExtensionAmount(lines).setCurrencyID(currency);
    totals.setTaxExclusiveAmount(net == null ? gross.subtract(tax()) : net).setCurrencyID(currency);
    totals.setTaxInclusiveAmount(gross).setCurrencyID(currency);
    BigDecimal allowance = reading.amount(FieldName.ALLOWANCE_TOTAL);
    if (allowance != null) {
      totals.setAllowanceTotalAmount(allowance.abs()).setCurrencyID(currency);
    }
    BigDecimal charge = reading.amount(FieldName.CHARGE_TOTAL);
    if (charge != null) {
      totals.setChargeTotalAmount(charge).setCurrencyID(currency);
    }
    BigDecimal prepaid = reading.amount(FieldName.PREPAID_TOTAL);
    if (prepaid != null) {
      totals.setPrepaidAmount(prepaid.abs()).setCurrencyID(currency);
    }
    totals.setPayableAmount(payable == null ? gross : payable).setCurrencyID(currency);
    invoice.setLegalMonetaryTotal(totals);
  }

  private InvoiceLineType line(LineItem item) {
    InvoiceLineType line = new InvoiceLineType();
    line.setID(String.valueOf(invoice.getInvoiceLineCount() + 1));
    BigDecimal quantity = item.number(ItemPart.QUANTITY);
    BigDecimal count = quantity == null ? BigDecimal.ONE : quantity;
    line.setInvoicedQuantity(count).setUnitCode(ONE);
    BigDecimal total = item.number(ItemPart.LINE_TOTAL);
    line.setLineExtensionAmount(total).setCurrencyID(currency);
    ItemType what = new ItemType();
    what.setName(text(item, ItemPart.DESCRIPTION, "-"));
    String article = text(item, ItemPart.ARTICLE_NUMBER, null);
    if (article != null) {
      ItemIdentificationType code = new ItemIdentificationType();
      code.setID(article);
      what.setSellersItemIdentification(code);
    }
    BigDecimal rate = item.number(ItemPart.TAX_RATE);
    if (rate != null) {
      what.addClassifiedTaxCategory(category(rate));
    }
    line.setItem(what);
    BigDecimal each = item.number(ItemPart.UNIT_PRICE);
    PriceType price = new PriceType();
    price.setPriceAmount(each == null ? total : each).setCurrencyID(currency);
    if (each == null && count.signum() != 0) {
      price.setBaseQuantity(count);
    }
    line.setPrice(price);
    return line;
  }

  private static String text(LineItem item, ItemPart part, String otherwise) {
    return item.parts().containsKey(part) ? item.parts().get(part).value() : otherwise;
  }
}
