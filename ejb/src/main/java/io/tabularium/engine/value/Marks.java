package io.tabularium.engine.value;

import java.util.Locale;
import java.util.Set;

/** Texts that stand for a value: ticks, words for yes and no, signs that there is none. */
final class Marks {

  /** Signs that refer to a footnote. */
  static final String FOOTNOTE = "*\u2020\u2021\u00a7\u00b6";

  private static final String TICKED =
      "\u2713\u2714\u2611\u2612\u2705\u2715\u2716\u2717\u2718\u25a3";
  private static final String UNTICKED = "\u2610\u25a1\u25a2\u25fb\u274f\u2750\u2751\u2752\u2b1c";

  /** Boxes that are nothing else, so that they may have a text beside them. */
  private static final String BOXES = "\u2610\u2611\u2612";

  private static final Set<String> MISSING =
      Set.of(
          "-",
          "\u2212",
          "\u2013",
          "\u2014",
          "--",
          "---",
          "\u2015",
          "..",
          "...",
          "\u2026",
          "n/a",
          "n.a.",
          "n. a.",
          "n.d.",
          "n/d",
          "k.a.",
          "k. a.",
          "(x)",
          "not available",
          "not applicable",
          "not reported",
          "keine angabe",
          "s/o",
          "n.s.");

  /** Short words that may be a name as well. */
  private static final Set<String> MISSING_AMONG_NUMBERS = Set.of("na", "nd", "nr", "x", ":", ".");

  private static final Set<String> YES =
      Set.of("yes", "ja", "oui", "s\u00ed", "s\u00ec", "sim", "true");
  private static final Set<String> NO = Set.of("no", "nein", "non", "nee", "n\u00e3o", "false");

  private Marks() {}

  static boolean isMissing(String text) {
    return text.length() <= 16 && MISSING.contains(text.toLowerCase(Locale.ROOT));
  }

  static boolean isMissingAmongNumbers(String text) {
    return text.length() <= 2 && MISSING_AMONG_NUMBERS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether the text is nothing but signs that refer to a footnote. */
  static boolean isFootnote(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (FOOTNOTE.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** What a tick says, or the one box before or behind a text; null if there is none. */
  static Boolean tick(String text) {
    if (text.length() != 1) {
      return box(text);
    }
    return TICKED.contains(text) ? Boolean.TRUE : UNTICKED.contains(text) ? Boolean.FALSE : null;
  }

  private static Boolean box(String text) {
    long boxes = text.chars().filter(c -> BOXES.indexOf(c) >= 0).count();
    if (boxes != 1) {
      return null;
    }
    int first = BOXES.indexOf(text.charAt(0));
    int sign = first < 0 ? BOXES.indexOf(text.charAt(text.length() - 1)) : first;
    return sign < 0 ? null : Boolean.valueOf(sign > 0);
  }

  /** What a word for yes or no says; null if the text is none. */
  static Boolean word(String text) {
    if (text.length() > 5) {
      return null;
    }
    String word = text.toLowerCase(Locale.ROOT);
    return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
  }

  /** Whether the text is a cross, which ticks in a column of crosses. */
  static boolean isCross(String text) {
    return text.equals("x") || text.equals("X") || text.equals("\u00d7");
  }
}
