package io.tabularium.invoice.reading;

import io.tabularium.engine.model.BoundingBox;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the amounts that labels of totals stand beside. */
final class AmountFinder {

  private static final double LEADS = 1.0;
  private static final double AMID = 0.75;
  private static final double BELOW = 0.85;
  private static final double WHOLE_NUMBER = 0.6;

  private static final Set<String> MONEY =
      Set.of(
          "netTotal",
          "taxTotal",
          "grossTotal",
          "payableTotal",
          "prepaidTotal",
          "allowanceTotal",
          "chargeTotal",
          "lineSum",
          "withheld",
          "rounding");

  private final Sheet sheet;
  private final Set<Integer> taken;
  private final ValueFinder values;

  /**
   * One that does not look at {@code taken} rows.
   *
   * @param taken rows of line items
   */
  AmountFinder(Sheet sheet, Set<Integer> taken) {
    this.sheet = sheet;
    this.taken = taken;
    this.values = new ValueFinder(sheet);
  }

  /** An amount and what its label says that it is. */
  record Total(String meaning, BigDecimal value, Candidate candidate, int row) {

    double score() {
      return candidate.score();
    }
  }

  List<Total> find() {
    List<Total> totals = new ArrayList<>();
    for (Label label : sheet.labels()) {
      if (MONEY.contains(label.meaning()) && !taken.contains(label.phrase().row())) {
        Total total = find(label);
        if (total != null) {
          totals.add(total);
        }
      }
    }
    return totals;
  }

  private Total find(Label label) {
    Total beside = beside(label);
    if (beside != null) {
      return beside;
    }
    if (!label.alone()) {
      return null;
    }
    for (Phrase below : values.below(label)) {
      if (taken.contains(below.row())) {
        return null;
      }
      List<Found<Amount>> found = money(below, 0);
      if (!found.isEmpty()) {
        return total(label, below, found.get(found.size() - 1), BELOW);
      }
    }
    return null;
  }

  /** The last amount behind the label or to its right, before the next label of an amount. */
  private Total beside(Label label) {
    Total last = null;
    double place = label.leads() ? LEADS : AMID;
    for (Found<Amount> found : money(label.phrase(), label.end())) {
      if (found.start() < limit(label)) {
        last = total(label, label.phrase(), found, place);
      }
    }
    for (Phrase phrase : sheet.rows().get(label.phrase().row()).phrases()) {
      if (phrase.box().x0() > label.phrase().box().x1()) {
        if (sheet.leads(phrase, MONEY)) {
          break;
        }
        for (Found<Amount> found : money(phrase, 0)) {
          last = total(label, phrase, found, place);
        }
      }
    }
    return last;
  }

  private int limit(Label label) {
    return sheet.labels(label.phrase()).stream()
        .filter(other -> other.start() >= label.end() && MONEY.contains(other.meaning()))
        .filter(other -> !money(label.phrase(), label.end()).isEmpty())
        .filter(other -> money(label.phrase(), label.end()).get(0).start() < other.start())
        .mapToInt(Label::start)
        .min()
        .orElse(label.phrase().text().length());
  }

  private List<Found<Amount>> money(Phrase phrase, int from) {
    List<Found<Amount>> all = sheet.numbers().find(phrase.text());
    return all.stream()
        .filter(found -> from(found, from) && !found.value().percent())
        .filter(found -> found.value().money() || alone(phrase, found))
        .filter(
            found ->
                sheet.dates().find(phrase.text()).stream()
                    .noneMatch(d -> d.start() < found.end() && found.start() < d.end()))
        .toList();
  }

  /** Whether an amount stands behind an index; its currency may be part of the label before it. */
  private static boolean from(Found<Amount> found, int index) {
    boolean currency = found.value().currency() != null && found.end() > index;
    return found.start() >= index || currency;
  }

  private static boolean alone(Phrase phrase, Found<Amount> found) {
    return found.start() == 0 && found.end() == phrase.text().length();
  }

  private static Total total(Label label, Phrase phrase, Found<Amount> found, double place) {
    BoundingBox box = phrase.box(found.start(), found.end());
    double score = found.value().money() ? place : place * WHOLE_NUMBER;
    String text = phrase.text().substring(found.start(), found.end());
    BigDecimal value = found.value().value();
    Candidate candidate =
        new Candidate(value.toPlainString(), text, phrase.page(), box, score, "label");
    return new Total(label.meaning(), value, candidate, phrase.row());
  }
}
