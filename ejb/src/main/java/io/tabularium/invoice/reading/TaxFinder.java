package io.tabularium.invoice.reading;

import io.tabularium.invoice.model.TaxLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds rows that tell the tax of one rate: a percentage, a basis, and their product. */
final class TaxFinder {

  private static final BigDecimal TOLERANCE = new BigDecimal("0.02");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Sheet sheet;
  private final Set<Integer> taken;

  TaxFinder(Sheet sheet, Set<Integer> taken) {
    this.sheet = sheet;
    this.taken = taken;
  }

  List<TaxLine> find() {
    List<TaxLine> lines = new ArrayList<>();
    for (Row row : sheet.rows()) {
      TaxLine line = taken.contains(row.index()) ? null : line(row);
      if (line != null && lines.stream().noneMatch(known -> same(known, line))) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static boolean same(TaxLine one, TaxLine other) {
    return one.rate().compareTo(other.rate()) == 0 && one.tax().compareTo(other.tax()) == 0;
  }

  private TaxLine line(Row row) {
    List<Amount> numbers = sheet.numbers().find(row.text()).stream().map(Found::value).toList();
    for (int rate = 0; rate < numbers.size(); rate++) {
      for (int basis = 0; basis < numbers.size(); basis++) {
        for (int tax = 0; tax < numbers.size(); tax++) {
          boolean apart = rate != basis && rate != tax && basis != tax;
          if (apart && fits(numbers.get(rate), numbers.get(basis), numbers.get(tax))) {
            return new TaxLine(
                numbers.get(rate).value(), numbers.get(basis).value(), numbers.get(tax).value());
          }
        }
      }
    }
    return null;
  }

  private static boolean fits(Amount rate, Amount basis, Amount tax) {
    if (rate.value().signum() <= 0 || rate.value().compareTo(HUNDRED) >= 0) {
      return false;
    }
    if (basis.percent() || tax.percent() || tax.decimals() != 2 || tax.value().signum() == 0) {
      return false;
    }
    BigDecimal product =
        basis.value().multiply(rate.value()).divide(HUNDRED, 2, RoundingMode.HALF_UP);
    return product.subtract(tax.value()).abs().compareTo(TOLERANCE) <= 0;
  }
}
