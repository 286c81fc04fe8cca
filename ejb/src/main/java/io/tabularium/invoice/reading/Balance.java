package io.tabularium.invoice.reading;

import io.tabularium.invoice.model.TaxLine;
import io.tabularium.invoice.reading.AmountFinder.Total;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Tries which of the amounts are net, tax and gross: net and tax must make gross. */
final class Balance {

  private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

  /** No tax on goods is more than this part of their net price. */
  private static final BigDecimal MOST_TAX = new BigDecimal("0.6");

  private static final Set<String> GROSS = Set.of("grossTotal", "payableTotal", "netTotal");

  /** What a proof by arithmetic is worth beside a good label, which is worth 1. */
  private static final double PROOF = 2;

  private final List<Total> totals;
  private final List<TaxLine> taxLines;
  private final BigDecimal itemSum;

  Balance(List<Total> totals, List<TaxLine> taxLines, BigDecimal itemSum) {
    this.totals = totals;
    this.taxLines = taxLines;
    this.itemSum = itemSum;
  }

  /**
   * A reading whose sums hold.
   *
   * @param net null if it is not printed
   * @param tax null if it is not printed
   * @param proofs how many independent sums hold
   */
  record Sums(Candidate net, Candidate tax, Candidate gross, int proofs, double score) {}

  /** The best reading whose sums hold, or null if none does. */
  Sums best() {
    Sums best = withheld();
    for (Total gross : of(GROSS)) {
      for (Total net : of(Set.of("netTotal", "grossTotal", "lineSum"))) {
        Sums sums = net.equals(gross) ? null : sums(net, gross);
        if (sums != null && (best == null || sums.score() > best.score())) {
          best = sums;
        }
      }
      Sums sums = withoutNet(gross);
      if (sums != null && (best == null || sums.score() > best.score())) {
        best = sums;
      }
    }
    return best;
  }

  /** What is withheld for the seller's income tax lies between gross and what is to be paid. */
  private Sums withheld() {
    for (Total held : of(Set.of("withheld"))) {
      for (Total net : of(Set.of("netTotal"))) {
        for (Total tax : of(Set.of("taxTotal"))) {
          BigDecimal gross = net.value().add(tax.value());
          for (Total payable : of(Set.of("payableTotal", "grossTotal"))) {
            if (equal(gross.subtract(held.value().abs()), payable.value())) {
              return new Sums(
                  net.candidate(), tax.candidate(), sum(payable.candidate(), gross), 1, PROOF + 2);
            }
          }
        }
      }
    }
    return null;
  }

  private List<Total> of(Set<String> meanings) {
    return totals.stream().filter(total -> meanings.contains(total.meaning())).toList();
  }

  private Sums sums(Total net, Total gross) {
    BigDecimal difference = gross.value().subtract(net.value());
    if (difference.abs().compareTo(net.value().abs().multiply(MOST_TAX)) > 0) {
      return null;
    }
    Candidate exact = tax(difference);
    Candidate tax = exact == null ? tax(difference.subtract(rounding())) : exact;
    if (tax == null) {
      return null;
    }
    boolean zero = difference.signum() == 0;
    int proofs = zero ? 0 : 1;
    proofs += equal(itemSum, net.value()) || equal(itemSum, gross.value()) ? 1 : 0;
    proofs += !zero && equal(taxOfLines(), difference) ? 1 : 0;
    double labels = worth(net, "netTotal") + worth(gross, "grossTotal") + tax.score();
    return new Sums(net.candidate(), tax, gross.candidate(), proofs, labels + PROOF * proofs);
  }

  /** What the payable amount was rounded by, 0 if nothing is printed. */
  private BigDecimal rounding() {
    List<Total> all = of(Set.of("rounding"));
    return all.isEmpty() ? BigDecimal.ZERO : all.get(0).value();
  }

  private static double worth(Total total, String meaning) {
    double right = total.meaning().equals(meaning) ? 1 : 0.5;
    boolean payable = total.meaning().equals("payableTotal") && meaning.equals("grossTotal");
    return total.score() * (payable ? 0.8 : right);
  }

  private static boolean equal(BigDecimal one, BigDecimal other) {
    return one != null && one.subtract(other).abs().compareTo(TOLERANCE) <= 0;
  }

  /** The tax printed that makes the difference: one amount, or those of several rates together. */
  private Candidate tax(BigDecimal difference) {
    Candidate best = null;
    Map<Integer, Total> byRow = new TreeMap<>();
    for (Total total : of(Set.of("taxTotal"))) {
      if (equal(total.value(), difference) && (best == null || total.score() > best.score())) {
        best = total.candidate();
      }
      byRow.putIfAbsent(total.row(), total);
    }
    return best == null ? together(difference, new ArrayList<>(byRow.values())) : best;
  }

  private Candidate together(BigDecimal difference, List<Total> rows) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Total total : rows) {
      sum = sum.add(total.value());
    }
    if (difference.signum() != 0 && rows.size() > 1 && equal(sum, difference)) {
      Candidate first = rows.get(0).candidate();
      return sum(first, difference);
    }
    if (difference.signum() != 0 && equal(taxOfLines(), difference) && !rows.isEmpty()) {
      return sum(rows.get(0).candidate(), difference);
    }
    return null;
  }

  private static Candidate sum(Candidate one, BigDecimal value) {
    return new Candidate(value.toPlainString(), one.text(), one.page(), one.box(), 0.7, "sum");
  }

  private BigDecimal taxOfLines() {
    BigDecimal sum = taxLines.isEmpty() ? null : BigDecimal.ZERO;
    for (TaxLine line : taxLines) {
      sum = sum.add(line.tax());
    }
    return sum;
  }

  /** A gross total whose items with their tax make it up, where no net total is printed. */
  private Sums withoutNet(Total gross) {
    for (Total tax : of(Set.of("taxTotal"))) {
      BigDecimal net = gross.value().subtract(tax.value());
      if (equal(itemSum, net) && tax.value().signum() != 0) {
        Candidate derived =
            new Candidate(
                net.toPlainString(),
                "",
                gross.candidate().page(),
                gross.candidate().box(),
                0.5,
                "sum");
        double score = worth(gross, "grossTotal") + tax.score() + PROOF;
        return new Sums(derived, tax.candidate(), gross.candidate(), 1, score);
      }
    }
    return null;
  }
}
