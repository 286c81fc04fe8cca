package io.tabularium.invoice.reading;

import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads number, dates and order reference. */
final class HeadReader {

  private static final double TITLE = 0.9;
  private static final double BARE = 0.85;
  private static final double UNLABELLED = 0.55;

  /** What a good label alone is worth; two that agree are worth more. */
  private static final double SURE = 0.9;

  private static final double AGREED = 0.97;

  private static final Set<String> OTHER_DATES = Set.of("otherDate", "dueDate");

  private static final Pattern TITLE_BEFORE =
      Pattern.compile("\\p{L}*(?:rechnung|gutschrift|invoice|facture|factuur|factura|fattura)\\W*");

  private final Sheet sheet;
  private final ValueFinder values;

  HeadReader(Sheet sheet) {
    this.sheet = sheet;
    this.values = new ValueFinder(sheet);
  }

  Map<FieldName, Field> read() {
    Map<FieldName, Field> fields = new EnumMap<>(FieldName.class);
    put(fields, FieldName.INVOICE_NUMBER, numbers());
    put(fields, FieldName.ISSUE_DATE, issueDates());
    put(fields, FieldName.DUE_DATE, labelledDates("dueDate"));
    put(fields, FieldName.ORDER_REFERENCE, codes("orderReference"));
    return fields;
  }

  /** The best candidate; others with its value raise its confidence, rivals lower it. */
  private static void put(
      Map<FieldName, Field> fields, FieldName name, List<Candidate> candidates) {
    candidates.stream()
        .max(Comparator.comparingDouble(Candidate::score))
        .ifPresent(
            best -> {
              boolean rival =
                  candidates.stream()
                      .anyMatch(
                          c -> !c.value().equals(best.value()) && c.score() > 0.9 * best.score());
              long same = candidates.stream().filter(c -> c.value().equals(best.value())).count();
              double sure = same > 1 && best.score() > TITLE ? AGREED : SURE;
              fields.put(name, best.field(best.score() * (rival ? 0.75 : sure)));
            });
  }

  private List<Candidate> codes(String meaning) {
    return values.find(sheet.labels(meaning), text -> CodeText.find(text, sheet.dates()));
  }

  private List<Candidate> numbers() {
    List<Candidate> all = new ArrayList<>(codes("invoiceNumber"));
    for (Label title : sheet.labels("titleNumber")) {
      if (title.leads()) {
        all.addAll(titleNumber(title));
      }
    }
    List<Label> compounds = sheet.labels("bareNumber").stream().filter(HeadReader::titled).toList();
    all.addAll(times(values.find(compounds, this::code), TITLE));
    return all;
  }

  /** Whether a word such as Mietrechnung stands before a label such as Nr. */
  private static boolean titled(Label number) {
    return TITLE_BEFORE.matcher(number.phrase().folded().substring(0, number.start())).matches();
  }

  private List<Candidate> titleNumber(Label title) {
    Phrase phrase = title.phrase();
    Label number =
        sheet.labels(phrase).stream()
            .filter(label -> label.meaning().equals("bareNumber") && label.start() >= title.end())
            .findFirst()
            .orElse(null);
    if (number != null) {
      return times(values.find(List.of(number), this::code), TITLE / 0.8);
    }
    List<Candidate> behind =
        title.alone() ? List.of() : times(values.find(List.of(title), this::code), TITLE);
    if (!behind.isEmpty() || !title.alone()) {
      return behind;
    }
    List<Label> near =
        sheet.labels("bareNumber").stream()
            .filter(label -> label.leads() && near(title.phrase(), label.phrase()))
            .toList();
    List<Candidate> found = times(values.find(near, this::code), TITLE);
    return found.isEmpty() ? times(values.find(List.of(title), this::code), BARE) : found;
  }

  private boolean near(Phrase title, Phrase number) {
    double down = number.box().y0() - title.box().y1();
    return number.page() == title.page()
        && number.row() >= title.row()
        && down < 3 * Math.max(title.size(), number.size());
  }

  private List<Found<String>> code(String text) {
    return CodeText.find(text, sheet.dates());
  }

  private static List<Candidate> times(List<Candidate> candidates, double factor) {
    return candidates.stream().map(candidate -> candidate.times(factor)).toList();
  }

  private List<Candidate> labelledDates(String meaning) {
    return values.find(sheet.labels(meaning), this::dates);
  }

  private List<Found<String>> dates(String text) {
    return sheet.dates().find(text).stream()
        .map(found -> new Found<>(found.value().toString(), found.start(), found.end()))
        .toList();
  }

  private List<Candidate> issueDates() {
    List<Candidate> all = new ArrayList<>(labelledDates("issueDate"));
    all.addAll(times(labelledDates("bareDate"), BARE));
    for (Phrase phrase : sheet.pages().phrases()) {
      for (Found<LocalDate> found : sheet.dates().find(phrase.text())) {
        double score = unlabelled(phrase, found.start());
        if (score > 0) {
          all.add(
              new Candidate(
                  found.value().toString(),
                  phrase.text().substring(found.start(), found.end()),
                  phrase.page(),
                  phrase.box(found.start(), found.end()),
                  score,
                  "title"));
        }
      }
    }
    return all;
  }

  /** How likely a date is the invoice's that no label of dates explains; 0 if it is another's. */
  private double unlabelled(Phrase phrase, int start) {
    List<Label> labels = sheet.labels(phrase);
    boolean other =
        labels.stream().anyMatch(l -> OTHER_DATES.contains(l.meaning()) && l.start() < start);
    boolean titled =
        labels.stream()
            .anyMatch(
                l ->
                    l.start() < start
                        && l.leads()
                        && (l.meaning().equals("titleNumber")
                            || l.meaning().equals("invoiceNumber")));
    if (other || phrase.page() > 1) {
      return 0;
    }
    double height = sheet.pages().page(1).height();
    boolean alone = start < 30 && phrase.text().length() < start + 20;
    double top = phrase.box().y0() / height;
    double place = alone && top < 0.5 ? UNLABELLED - 0.2 * top : 0;
    return titled ? BARE : place;
  }
}
