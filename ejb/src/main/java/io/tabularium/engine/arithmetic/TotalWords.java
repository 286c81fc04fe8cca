package io.tabularium.engine.arithmetic;

import java.util.Locale;
import java.util.Set;

/** Words that a line of sums is called by. */
final class TotalWords {

  private static final Set<String> WORDS =
      Set.of(
          "total",
          "totals",
          "subtotal",
          "subtotals",
          "sum",
          "summe",
          "zwischensumme",
          "gesamtsumme",
          "gesamt",
          "insgesamt",
          "somme",
          "totale",
          "totaal",
          "totaux",
          "suma",
          "soma",
          "overall");

  private TotalWords() {}

  /** Whether one of the words stands in a label. */
  static boolean isTotal(String label) {
    int start = -1;
    for (int i = 0; i <= label.length(); i++) {
      boolean letter = i < label.length() && Character.isLetter(label.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        if (WORDS.contains(label.substring(start, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        start = -1;
      }
    }
    return false;
  }
}
