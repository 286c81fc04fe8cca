package io.tabularium.invoice.exchange;

import io.tabularium.engine.model.Attachment;
import io.tabularium.invoice.model.Embedded;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.ItemPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the cross industry invoice inside a document: ZUGFeRD 1.0 to 2.x, Factur-X, XRechnung, and
 * orders of Order-X. The names of their elements differ in a few words only.
 */
public final class CrossIndustryReader {

  private static final Set<String> ROOTS =
      Set.of("CrossIndustryInvoice", "CrossIndustryDocument", "SCRDMCCBDACIOMessageStructure");

  private static final String TRADE =
      "SupplyChainTradeTransaction|SpecifiedSupplyChainTradeTransaction/";

  private static final String AGREEMENT =
      TRADE + "ApplicableHeaderTradeAgreement|ApplicableSupplyChainTradeAgreement/";

  private static final String SETTLEMENT =
      TRADE + "ApplicableHeaderTradeSettlement|ApplicableSupplyChainTradeSettlement/";

  private static final String SUMS =
      SETTLEMENT
          + "SpecifiedTradeSettlementHeaderMonetarySummation"
          + "|SpecifiedTradeSettlementMonetarySummation/";

  private static final String DOCUMENT = "ExchangedDocument|HeaderExchangedDocument/";

  private static final Map<FieldName, String> FIELDS =
      Map.ofEntries(
          Map.entry(FieldName.INVOICE_NUMBER, DOCUMENT + "ID"),
          Map.entry(FieldName.ISSUE_DATE, DOCUMENT + "IssueDateTime/DateTimeString"),
          Map.entry(
              FieldName.DUE_DATE,
              SETTLEMENT + "SpecifiedTradePaymentTerms/DueDateDateTime/DateTimeString"),
          Map.entry(FieldName.CURRENCY, SETTLEMENT + "InvoiceCurrencyCode"),
          Map.entry(FieldName.SELLER_NAME, AGREEMENT + "SellerTradeParty/Name"),
          Map.entry(FieldName.BUYER_NAME, AGREEMENT + "BuyerTradeParty/Name"),
          Map.entry(
              FieldName.ORDER_REFERENCE,
              AGREEMENT + "BuyerOrderReferencedDocument/IssuerAssignedID|ID"),
          Map.entry(
              FieldName.IBAN,
              SETTLEMENT
                  + "SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount/IBANID"),
          Map.entry(FieldName.NET_TOTAL, SUMS + "TaxBasisTotalAmount"),
          Map.entry(FieldName.TAX_TOTAL, SUMS + "TaxTotalAmount"),
          Map.entry(FieldName.ALLOWANCE_TOTAL, SUMS + "AllowanceTotalAmount"),
          Map.entry(FieldName.CHARGE_TOTAL, SUMS + "ChargeTotalAmount"),
          Map.entry(FieldName.PREPAID_TOTAL, SUMS + "TotalPrepaidAmount"),
          Map.entry(FieldName.GROSS_TOTAL, SUMS + "GrandTotalAmount"),
          Map.entry(FieldName.PAYABLE_TOTAL, SUMS + "DuePayableAmount"));

  private static final String LINE_SETTLEMENT =
      "SpecifiedLineTradeSettlement|SpecifiedSupplyChainTradeSettlement/";

  private static final Map<ItemPart, String> ITEMS =
      Map.of(
          ItemPart.DESCRIPTION,
          "SpecifiedTradeProduct/Name",
          ItemPart.ARTICLE_NUMBER,
          "SpecifiedTradeProduct/SellerAssignedID",
          ItemPart.QUANTITY,
          "SpecifiedLineTradeDelivery|SpecifiedSupplyChainTradeDelivery"
              + "/BilledQuantity|RequestedQuantity",
          ItemPart.UNIT_PRICE,
          "SpecifiedLineTradeAgreement|SpecifiedSupplyChainTradeAgreement"
              + "/NetPriceProductTradePrice/ChargeAmount",
          ItemPart.TAX_RATE,
          LINE_SETTLEMENT + "ApplicableTradeTax/RateApplicablePercent|ApplicablePercent",
          ItemPart.LINE_TOTAL,
          LINE_SETTLEMENT
              + "SpecifiedTradeSettlementLineMonetarySummation"
              + "|SpecifiedTradeSettlementMonetarySummation/LineTotalAmount");

  /**
   * What the first attachment says that is such an invoice, or that is called so and cannot be
   * read.
   *
   * @param attachments whose names end with .xml
   */
  public Optional<Embedded> read(List<Attachment> attachments) {
    return attachments.stream()
        .map(CrossIndustryReader::read)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Embedded> read(Attachment attachment) {
    Optional<Node> root = Node.parse(attachment.open());
    if (root.isEmpty()) {
      return Optional.of(
          new Embedded(
              attachment.name(),
              "",
              "",
              Map.of(),
              List.of(),
              List.of("The attachment is no well-formed XML.")));
    }
    return root.filter(node -> ROOTS.contains(node.name())).map(node -> read(attachment, node));
  }

  private static Embedded read(Attachment attachment, Node root) {
    List<String> faults = new ArrayList<>(Schema.faults(attachment.open(), root.namespace()));
    Map<FieldName, String> fields = new EnumMap<>(FieldName.class);
    FIELDS.forEach(
        (name, path) ->
            Normal.of(name.kind(), root.text(path))
                .ifPresentOrElse(
                    value -> fields.put(name, value), () -> fault(faults, root.text(path), name)));
    List<Map<ItemPart, String>> items = new ArrayList<>();
    for (Node line : root.all(TRADE + "IncludedSupplyChainTradeLineItem")) {
      Map<ItemPart, String> item = new EnumMap<>(ItemPart.class);
      ITEMS.forEach(
          (part, path) -> Normal.of(part, line.text(path)).ifPresent(text -> item.put(part, text)));
      if (item.containsKey(ItemPart.LINE_TOTAL)) {
        items.add(item);
      }
    }
    String profile =
        root.text(
            "ExchangedDocumentContext|SpecifiedExchangedDocumentContext"
                + "/GuidelineSpecifiedDocumentContextParameter/ID");
    String type = root.text(DOCUMENT + "TypeCode");
    return new Embedded(attachment.name(), profile, type, fields, items, faults);
  }

  private static void fault(List<String> faults, String text, FieldName name) {
    if (!text.isEmpty()) {
      faults.add(name.wire() + ": \"" + text + "\" makes no sense.");
    }
  }
}
