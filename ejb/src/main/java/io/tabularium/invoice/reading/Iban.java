package io.tabularium.invoice.reading;

import org.apache.commons.validator.routines.IBANValidator;

/** Account numbers by their check digits. */
final class Iban {

  private static final IBANValidator VALIDATOR = IBANValidator.getInstance();
  private static final int SHORTEST = 15;

  private Iban() {}

  /** The longest valid one that the text begins with, without spaces, or null. */
  static String longest(String text) {
    String plain = text.replace(" ", "");
    for (int end = plain.length(); end >= SHORTEST; end--) {
      if (VALIDATOR.isValid(plain.substring(0, end))) {
        return plain.substring(0, end);
      }
    }
    return null;
  }
}
