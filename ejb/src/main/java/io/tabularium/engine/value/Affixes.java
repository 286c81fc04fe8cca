package io.tabularium.engine.value;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Currencies and units as they stand before or behind numbers. */
final class Affixes {

  /** Codes of ISO 4217 that are printed beside amounts. */
  private static final String CODES =
      "EUR USD GBP CHF CAD AUD NZD SEK NOK DKK PLN CZK HUF JPY SGD INR MXN HKD ZAR BRL RON BGN AED"
          + " CNY TRY ISK KRW";

  /** Signs with the code that they stand for; a dollar may be anybody's, so it keeps its sign. */
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("\u20ac", "EUR"),
          Map.entry("\u00a3", "GBP"),
          Map.entry("\u00a5", "\u00a5"),
          Map.entry("\u20b9", "INR"),
          Map.entry("US$", "USD"),
          Map.entry("CA$", "CAD"),
          Map.entry("C$", "CAD"),
          Map.entry("AU$", "AUD"),
          Map.entry("A$", "AUD"),
          Map.entry("NZ$", "NZD"),
          Map.entry("HK$", "HKD"),
          Map.entry("R$", "BRL"),
          Map.entry("$", "$"),
          Map.entry("z\u0142", "PLN"),
          Map.entry("K\u010d", "CZK"),
          Map.entry("kr", "kr"),
          Map.entry("Fr.", "CHF"),
          Map.entry("Euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("euro", "EUR"));

  private static final List<String> CURRENCIES =
      longestFirst(Stream.concat(SIGNS.keySet().stream(), Stream.of(CODES.split(" ", -1))));

  private static final List<String> UNITS =
      longestFirst(
          Stream.of(
              ("kg g mg \u00b5g \u03bcg t km m cm mm \u00b5m nm ha l L ml mL h hrs hr min s sec ms"
                      + " kWh MWh GWh TWh W kW MW GW V kV mV A mA Hz kHz MHz GHz Pa hPa kPa MPa bar"
                      + " J kJ MJ GJ PJ cal kcal lb lbs oz ft in mi mph dB ppm ppb KB MB GB TB"
                      + " \u00b0C \u00b0F \u00b0 K m2 m\u00b2 m3 m\u00b3 km2 km\u00b2 mg/l mg/L"
                      + " mg/kg \u00b5g/l \u00b5g/m3 km/h m/s l/h pcs pc Stk Stk. Std Std. St. day"
                      + " days hour hours week weeks month months year years yrs thousand million"
                      + " billion trillion mio Mio Mio. mln mrd Mrd Mrd. bn m bn. tn M B k pp bp"
                      + " points")
                  .split(" ", -1)));

  private Affixes() {}

  private static List<String> longestFirst(Stream<String> words) {
    return words
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(w -> w))
        .toList();
  }

  /** The currency that stands at a place of the text, or null. */
  static String currencyAt(String text, int at) {
    return wordAt(CURRENCIES, text, at);
  }

  /** The unit that stands at a place of the text, or null. */
  static String unitAt(String text, int at) {
    return wordAt(UNITS, text, at);
  }

  /** The code that a currency's sign stands for. */
  static String code(String currency) {
    return SIGNS.getOrDefault(currency, currency);
  }

  private static String wordAt(List<String> words, String text, int at) {
    for (String word : words) {
      int end = at + word.length();
      boolean wordy = Character.isLetter(word.charAt(word.length() - 1));
      if (text.startsWith(word, at)
          && !(wordy && end < text.length() && Character.isLetter(text.charAt(end)))) {
        return word;
      }
    }
    return null;
  }
}
