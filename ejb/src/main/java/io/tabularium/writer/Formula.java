package io.tabularium.writer;

import java.util.regex.Pattern;

/** Cell texts that a spreadsheet would take for a formula and run. */
public final class Formula {

  /** Characters that begin a formula, in their full-width forms too. */
  private static final Pattern START =
      Pattern.compile("\\s*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  /** Signed amounts and marks for "none", which are no formulas. */
  private static final Pattern HARMLESS = Pattern.compile("\\s*[+\\-]+[\\d\\s.,'%\\p{Sc}]*");

  private Formula() {}

  /** The text, with an apostrophe before it if a spreadsheet would run it. */
  public static String disarmed(String text) {
    return START.matcher(text).matches() && !HARMLESS.matcher(text).matches() ? "'" + text : text;
  }
}
