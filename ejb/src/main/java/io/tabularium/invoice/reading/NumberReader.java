package io.tabularium.invoice.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers by the document's own decimal mark. */
final class NumberReader {

  private static final String SPACE = "[ \u00a0\u202f\u2009]";

  private static final String CURRENCY =
      "€|\\$|£|¥|₹|EUR|USD|GBP|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|JPY|SGD|INR|MXN|HKD|ZAR|BRL|RON|BGN|AED|euros?|Euro|US\\$|Fr\\.|kr\\.?|zł|Kč";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/])(?<open>\\()?(?<sign>[-−–+])?"
              + SPACE
              + "?(?<before>(?:"
              + CURRENCY
              + "))?"
              + SPACE
              + "?(?<sign2>[-−–])?(?<digits>\\d{1,3}(?:['’.,]\\d{3})+(?:[.,]\\d{1,6})?"
              + "|\\d{1,3}(?:"
              + SPACE
              + "\\d{3})+(?:[.,]\\d{1,4})(?!\\d)|\\A\\d{1,3}(?:"
              + SPACE
              + "\\d{3})+\\z|\\d+(?:[.,]\\d{1,6})?|[.,]\\d{1,4})(?![\\d])(?<dash>[,.][-–])?"
              + "(?<minus>[-−](?![\\p{L}\\p{N}]))?(?:"
              + SPACE
              + "?(?<after>(?:"
              + CURRENCY
              + ")(?![\\p{L}])))?(?:"
              + SPACE
              + "?(?<percent>%))?(?<close>\\))?");

  private static final Pattern TWO_DECIMALS = Pattern.compile("\\d([.,])\\d{2}(?![\\d.,])");

  /** A number with its unit glued to it, such as 14,5Std. */
  private static final Pattern GLUED = Pattern.compile("\\A[-−–]?\\d+(?:[.,]\\d+)*(?=\\p{L})");

  private final char decimal;

  NumberReader(char decimal) {
    this.decimal = decimal;
  }

  /** One for a document that prints its amounts as in {@code texts}. */
  static NumberReader of(List<String> texts) {
    int points = 0;
    int commas = 0;
    for (String text : texts) {
      Matcher matcher = TWO_DECIMALS.matcher(text);
      while (matcher.find()) {
        boolean date = text.substring(0, matcher.start() + 1).matches(".*\\d[.]\\d{1,2}");
        if (matcher.group(1).equals(",")) {
          commas++;
        } else if (!date) {
          points++;
        }
      }
    }
    return new NumberReader(commas > points ? ',' : '.');
  }

  char decimal() {
    return decimal;
  }

  /** The numbers of a text, left to right. */
  List<Found<Amount>> find(String text) {
    List<Found<Amount>> found = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      if (!followedByWord(text, matcher.end()) || matcher.group("percent") != null) {
        found.add(new Found<>(amount(matcher), start(matcher), matcher.end()));
      }
    }
    return found;
  }

  /** The number that the whole of a text is, or null. */
  Amount whole(String text) {
    List<Found<Amount>> all = find(text.strip());
    boolean whole =
        all.size() == 1 && all.get(0).start() == 0 && all.get(0).end() == text.strip().length();
    return whole ? all.get(0).value() : null;
  }

  /** The numbers of a quantity, to which a unit may be glued. */
  List<Found<Amount>> quantities(String text) {
    Matcher glued = GLUED.matcher(text);
    Amount first = glued.find() ? whole(glued.group()) : null;
    return first == null ? find(text) : List.of(new Found<>(first, 0, glued.end()));
  }

  private static int start(Matcher matcher) {
    int start = matcher.start();
    String all = matcher.group();
    return start + all.length() - all.stripLeading().length();
  }

  private static boolean followedByWord(String text, int end) {
    return end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || "./-:".indexOf(text.charAt(end)) >= 0)
        && end + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(end + 1));
  }

  private Amount amount(Matcher matcher) {
    String digits = matcher.group("digits");
    BigDecimal value = value(digits);
    boolean negative =
        "-−–".contains(text(matcher, "sign"))
            || matcher.group("sign2") != null
            || matcher.group("minus") != null
            || (matcher.group("open") != null && matcher.group("close") != null);
    boolean signed = negative && !text(matcher, "sign").equals("+");
    String currency =
        matcher.group("before") == null ? matcher.group("after") : matcher.group("before");
    boolean dashed = matcher.group("dash") != null;
    return new Amount(
        signed ? value.negate() : value,
        dashed ? 2 : value.scale(),
        matcher.group("percent") != null,
        currency);
  }

  private static String text(Matcher matcher, String group) {
    return matcher.group(group) == null ? "+" : matcher.group(group);
  }

  private BigDecimal value(String digits) {
    int mark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
    if (mark < 0) {
      return new BigDecimal(digits.replaceAll("\\D", ""));
    }
    char sign = digits.charAt(mark);
    String rest = digits.substring(mark + 1);
    boolean several = digits.indexOf(sign) != mark;
    boolean other = digits.indexOf(sign == '.' ? ',' : '.') >= 0;
    boolean grouped =
        several || (rest.length() == 3 && sign != decimal && !other && mark <= 3 && mark > 0);
    if (grouped) {
      return new BigDecimal(digits.replaceAll("\\D", ""));
    }
    String whole = digits.substring(0, mark).replaceAll("\\D", "");
    return new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + rest);
  }
}
