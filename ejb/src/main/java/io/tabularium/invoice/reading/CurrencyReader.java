package io.tabularium.invoice.reading;

import io.tabularium.invoice.model.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the currency: by its label, else by the signs beside the amounts. */
final class CurrencyReader {

  private static final Pattern CODE =
      Pattern.compile(
          "(?<![\\p{L}])(EUR|USD|GBP|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|JPY|SGD|INR|MXN|HKD"
              + "|ZAR|BRL|RON|BGN|AED)(?![\\p{L}])");

  /**
   * What a document calls its currency, known or not: a wrong one is to be told, not passed over.
   */
  private static final Pattern CLAIM =
      Pattern.compile(
          "(?i:currency(?: code)?|währung|devise|monnaie|valuta|munt|moneda|divisa)\\s*:\\s*"
              + "(?<code>[A-Z]{3})(?!\\p{L})");

  private static final Pattern SIGN =
      Pattern.compile(
          "€|(?<![\\p{L}])euros?(?![\\p{L}])|US"
              + " Dollars?|(?:US|CA|C|A|AU|NZ|HK|S|MX|R)?\\$|£|¥|₹|zł|Kč|CHF|(?<![\\p{L}])(?:EUR|USD|GBP)(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("€", "EUR"),
          Map.entry("euro", "EUR"),
          Map.entry("euros", "EUR"),
          Map.entry("$", "USD"),
          Map.entry("us$", "USD"),
          Map.entry("us dollar", "USD"),
          Map.entry("us dollars", "USD"),
          Map.entry("ca$", "CAD"),
          Map.entry("c$", "CAD"),
          Map.entry("a$", "AUD"),
          Map.entry("au$", "AUD"),
          Map.entry("nz$", "NZD"),
          Map.entry("hk$", "HKD"),
          Map.entry("s$", "SGD"),
          Map.entry("mx$", "MXN"),
          Map.entry("r$", "BRL"),
          Map.entry("£", "GBP"),
          Map.entry("¥", "JPY"),
          Map.entry("₹", "INR"),
          Map.entry("zł", "PLN"),
          Map.entry("kč", "CZK"));

  private static final double LABELLED = 0.95;
  private static final double COUNTED = 0.93;
  private static final double VAGUE = 0.85;
  private static final double MIXED = 0.7;

  private CurrencyReader() {}

  static Optional<Field> read(Sheet sheet) {
    List<Candidate> labelled =
        new ValueFinder(sheet).find(sheet.labels("currency"), CurrencyReader::codes);
    if (!labelled.isEmpty()) {
      return Optional.of(labelled.get(0).field(LABELLED));
    }
    for (Phrase phrase : sheet.pages().phrases()) {
      Matcher claim = CLAIM.matcher(phrase.text());
      if (claim.find()) {
        Found<String> code =
            new Found<>(claim.group("code"), claim.start("code"), claim.end("code"));
        return Optional.of(candidate(phrase, code).field(LABELLED));
      }
    }
    return counted(sheet);
  }

  private static Optional<Field> counted(Sheet sheet) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Candidate> firsts = new TreeMap<>();
    for (Phrase phrase : sheet.pages().phrases()) {
      for (Found<String> found : signs(phrase.text())) {
        counts.merge(found.value(), 1, Integer::sum);
        firsts.putIfAbsent(found.value(), candidate(phrase, found));
      }
    }
    dollars(sheet, counts, firsts);
    return counts.keySet().stream()
        .max(Comparator.comparingInt(counts::get))
        .map(code -> firsts.get(code).field(confidence(counts, firsts.get(code))));
  }

  /** A bare dollar sign means that dollar whose code is printed somewhere. */
  private static void dollars(
      Sheet sheet, Map<String, Integer> counts, Map<String, Candidate> firsts) {
    if (!counts.containsKey("USD")) {
      return;
    }
    for (Phrase phrase : sheet.pages().phrases()) {
      for (Found<String> found : codes(phrase.text())) {
        if (found.value().endsWith("D") && !found.value().equals("USD")) {
          counts.merge(found.value(), counts.get("USD"), Integer::sum);
          firsts.putIfAbsent(found.value(), candidate(phrase, found));
        }
      }
    }
  }

  private static double confidence(Map<String, Integer> counts, Candidate first) {
    boolean vague = first.text().equals("$");
    return counts.size() > 1 ? MIXED : (vague ? VAGUE : COUNTED);
  }

  private static Candidate candidate(Phrase phrase, Found<String> found) {
    return new Candidate(
        found.value(),
        phrase.text().substring(found.start(), found.end()),
        phrase.page(),
        phrase.box(found.start(), found.end()),
        1,
        "sign");
  }

  private static List<Found<String>> codes(String text) {
    return find(CODE.matcher(text), String::toString, text);
  }

  private static List<Found<String>> signs(String text) {
    return find(
        SIGN.matcher(text),
        sign -> SIGNS.getOrDefault(sign.toLowerCase(java.util.Locale.ROOT), sign),
        text);
  }

  private static List<Found<String>> find(
      Matcher matcher, Function<String, String> code, String text) {
    List<Found<String>> found = new java.util.ArrayList<>();
    while (matcher.find()) {
      String value = code.apply(text.substring(matcher.start(), matcher.end()));
      found.add(
          new Found<>(value.toUpperCase(java.util.Locale.ROOT), matcher.start(), matcher.end()));
    }
    return found;
  }
}
