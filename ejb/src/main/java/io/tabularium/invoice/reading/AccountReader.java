package io.tabularium.invoice.reading;

import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the account to pay to and the seller's tax id. */
final class AccountReader {

  private static final Pattern IBAN =
      Pattern.compile(
          "(?<![A-Z0-9])[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{2,4}){3,8}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])");

  private static final Pattern TAX_ID =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:(?:AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK|XI)["
              + " -]?[A-Z0-9][A-Z0-9 .\\-]{5,14}[A-Z0-9]|[A-Z]?-?\\d[\\d"
              + " /.\\-]{5,16}[\\dA-Z]|[A-Z]-?\\d{7,8}[A-Z]?|\\d{8}-?[A-Z])(?![\\p{L}\\p{N}])");

  private static final double PROVED = 0.96;
  private static final double PLACED = 0.75;

  private final Sheet sheet;

  AccountReader(Sheet sheet) {
    this.sheet = sheet;
  }

  Map<FieldName, Field> read() {
    Map<FieldName, Field> fields = new EnumMap<>(FieldName.class);
    Candidate iban = iban();
    if (iban != null) {
      fields.put(FieldName.IBAN, iban.field(iban.score()));
    }
    List<Candidate> ids = new ValueFinder(sheet).find(sheet.labels("taxId"), AccountReader::taxIds);
    if (!ids.isEmpty()) {
      fields.put(FieldName.SELLER_TAX_ID, ids.get(0).field(PLACED));
    }
    return fields;
  }

  private Candidate iban() {
    Candidate best = null;
    for (Phrase phrase : sheet.pages().phrases()) {
      Matcher matcher = IBAN.matcher(phrase.text());
      while (matcher.find()) {
        String value = Iban.longest(matcher.group());
        boolean labelled = phrase.folded().contains("iban");
        if (value != null || labelled) {
          Candidate candidate =
              new Candidate(
                  value == null ? matcher.group().replace(" ", "") : value,
                  matcher.group(),
                  phrase.page(),
                  phrase.box(matcher.start(), matcher.end()),
                  value == null ? PLACED : PROVED,
                  "pattern");
          best = best == null || candidate.score() > best.score() ? candidate : best;
        }
      }
    }
    return best;
  }

  private static List<Found<String>> taxIds(String text) {
    List<Found<String>> found = new ArrayList<>();
    Matcher matcher = TAX_ID.matcher(text);
    while (matcher.find()) {
      String value = matcher.group().replaceAll("[ .]", "");
      found.add(new Found<>(value, matcher.start(), matcher.end()));
    }
    return found;
  }
}
