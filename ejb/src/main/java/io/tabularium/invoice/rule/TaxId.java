package io.tabularium.invoice.rule;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Check digits of VAT ids, in the countries whose way of checking is published. */
final class TaxId {

  private static final Pattern GERMAN = Pattern.compile("DE\\d{9}");
  private static final Pattern ITALIAN = Pattern.compile("IT\\d{11}");
  private static final Pattern FRENCH = Pattern.compile("FR\\d{11}");
  private static final int FRENCH_MODULUS = 97;

  private TaxId() {}

  /** Whether it is wrong for certain. */
  static boolean isWrong(String text) {
    String id = text.replaceAll("[ .-]", "").toUpperCase(Locale.ROOT);
    if (GERMAN.matcher(id).matches()) {
      return !german(id.substring(2));
    }
    if (ITALIAN.matcher(id).matches()) {
      return !LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(id.substring(2));
    }
    if (FRENCH.matcher(id).matches()) {
      long siren = Long.parseLong(id.substring(4));
      long key = (12 + 3 * (siren % FRENCH_MODULUS)) % FRENCH_MODULUS;
      return key != Long.parseLong(id.substring(2, 4));
    }
    return false;
  }

  /** ISO 7064, MOD 11,10. */
  private static boolean german(String digits) {
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (digits.charAt(i) - '0' + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    int check = (11 - product) % 10;
    return check == digits.charAt(digits.length() - 1) - '0';
  }
}
