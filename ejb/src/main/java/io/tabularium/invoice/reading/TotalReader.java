package io.tabularium.invoice.reading;

import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.TaxLine;
import io.tabularium.invoice.reading.AmountFinder.Total;
import io.tabularium.invoice.reading.Balance.Sums;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the totals: of all readings the one whose sums hold. */
final class TotalReader {

  private static final double PROVED = 0.97;
  private static final double SUPPORTED = 0.9;
  private static final double LABELLED = 0.7;

  private final Sheet sheet;
  private final ItemReader.Items items;

  TotalReader(Sheet sheet, ItemReader.Items items) {
    this.sheet = sheet;
    this.items = items;
  }

  /** The fields of the totals and the taxes by rate. */
  record Totals(Map<FieldName, Field> fields, List<TaxLine> taxes) {}

  Totals read() {
    List<Total> found = new AmountFinder(sheet, items.rows()).find();
    List<TaxLine> taxes = new TaxFinder(sheet, items.rows()).find();
    Map<FieldName, Field> fields = new EnumMap<>(FieldName.class);
    Balance balance = new Balance(found, taxes, items.sum());
    Sums sums = balance.best();
    if (sums != null) {
      double sure = sums.proofs() > 1 ? PROVED : SUPPORTED;
      put(fields, FieldName.NET_TOTAL, sums.net(), sure);
      put(fields, FieldName.TAX_TOTAL, sums.tax(), sure);
      put(fields, FieldName.GROSS_TOTAL, sums.gross(), sure);
    } else {
      single(fields, FieldName.GROSS_TOTAL, found, "grossTotal");
      if (!fields.containsKey(FieldName.GROSS_TOTAL)) {
        single(fields, FieldName.GROSS_TOTAL, found, "payableTotal");
      }
      single(fields, FieldName.NET_TOTAL, found, "netTotal");
      single(fields, FieldName.TAX_TOTAL, found, "taxTotal");
      unlabelledGross(fields);
      confirmGross(fields);
    }
    rest(fields, found);
    CurrencyReader.read(sheet).ifPresent(field -> fields.put(FieldName.CURRENCY, field));
    return new Totals(fields, taxes);
  }

  private static void put(
      Map<FieldName, Field> fields, FieldName name, Candidate candidate, double confidence) {
    if (candidate != null) {
      fields.put(name, candidate.field(confidence));
    }
  }

  /** The best labelled amount; of equals the last one, since totals stand at the end. */
  private static void single(
      Map<FieldName, Field> fields, FieldName name, List<Total> found, String meaning) {
    found.stream()
        .filter(total -> total.meaning().equals(meaning))
        .max(Comparator.comparingDouble(Total::score).thenComparingInt(Total::row))
        .ifPresent(total -> put(fields, name, total.candidate(), LABELLED));
  }

  /** An amount below the items that is their sum, though no label says so. */
  private void unlabelledGross(Map<FieldName, Field> fields) {
    if (fields.containsKey(FieldName.GROSS_TOTAL) || items.sum() == null) {
      return;
    }
    for (Phrase phrase : sheet.pages().phrases()) {
      boolean item = sheet.rows().get(phrase.row()).phrases().size() > 1;
      boolean taken = item && items.rows().contains(phrase.row());
      Amount amount = taken ? null : sheet.numbers().whole(phrase.text());
      if (amount != null && amount.money() && amount.value().compareTo(items.sum()) == 0) {
        String value = amount.value().toPlainString();
        put(
            fields,
            FieldName.GROSS_TOTAL,
            new Candidate(value, phrase.text(), phrase.page(), phrase.box(), 1, "sum"),
            LABELLED);
      }
    }
  }

  private void confirmGross(Map<FieldName, Field> fields) {
    Field gross = fields.get(FieldName.GROSS_TOTAL);
    BigDecimal sum = items.sum();
    if (gross != null && sum != null && new BigDecimal(gross.value()).compareTo(sum) == 0) {
      fields.put(FieldName.GROSS_TOTAL, gross.withConfidence(SUPPORTED));
    }
  }

  private static void rest(Map<FieldName, Field> fields, List<Total> found) {
    single(fields, FieldName.PAYABLE_TOTAL, found, "payableTotal");
    single(fields, FieldName.PREPAID_TOTAL, found, "prepaidTotal");
    single(fields, FieldName.ALLOWANCE_TOTAL, found, "allowanceTotal");
    single(fields, FieldName.CHARGE_TOTAL, found, "chargeTotal");
  }
}
