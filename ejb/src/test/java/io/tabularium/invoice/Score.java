package io.tabularium.invoice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.TableExtractor;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.ItemPart;
import io.tabularium.invoice.model.LineItem;
import io.tabularium.invoice.model.Reading;
import io.tabularium.invoice.reading.InvoiceReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Compares readings with the truth: exact after normalisation, names by token overlap, line items
 * by description, quantity and total together.
 */
final class Score {

  private static final double OVERLAP = 0.8;
  private static final double SURE = 0.9;

  /** Those of the truth's fields that are compared. */
  private static final List<FieldName> COMPARED =
      List.of(
          FieldName.INVOICE_NUMBER,
          FieldName.ISSUE_DATE,
          FieldName.DUE_DATE,
          FieldName.CURRENCY,
          FieldName.SELLER_NAME,
          FieldName.BUYER_NAME,
          FieldName.NET_TOTAL,
          FieldName.TAX_TOTAL,
          FieldName.GROSS_TOTAL);

  private final Map<String, int[]> fields = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> sureFaults = new ArrayList<>();
  private int truthItems;
  private int readItems;
  private int rightItems;

  /** Reads and compares the documents of a folder with {@code pdf} and {@code truth}. */
  static Score of(Path folder, Set<String> names) throws IOException {
    Score score = new Score();
    try (Stream<Path> files = Files.list(folder.resolve("truth"))) {
      for (Path truth : files.sorted().toList()) {
        String name = truth.getFileName().toString().replace(".json", "");
        if (names.contains(name)) {
          Path pdf = folder.resolve("pdf").resolve(name + ".pdf");
          score.compare(name, new ObjectMapper().readTree(truth.toFile()), read(pdf));
        }
      }
    }
    return score;
  }

  static Reading read(Path pdf) {
    return new InvoiceReader().read(new TableExtractor().readText(pdf, ExtractionOptions.DEFAULT));
  }

  void compare(String document, JsonNode truth, Reading reading) {
    for (FieldName name : COMPARED) {
      if (truth.hasNonNull(name.wire())) {
        String expected = truth.get(name.wire()).asText();
        Field actual = reading.fields().get(name);
        boolean right = actual != null && equal(name, expected, actual.value());
        int[] count = fields.computeIfAbsent(name.wire(), key -> new int[2]);
        count[0] += right ? 1 : 0;
        count[1]++;
        if (!right) {
          fault(document + " " + name.wire(), expected, actual);
        }
      }
    }
    compareItems(document, truth.get("lineItems"), new ArrayList<>(reading.items()));
  }

  private void fault(String where, String expected, Field actual) {
    String line = where + ": " + expected + " <> " + (actual == null ? null : actual.value());
    faults.add(line + (actual == null ? "" : " (" + actual.confidence() + ")"));
    if (actual != null && actual.confidence() > SURE) {
      sureFaults.add(line);
    }
  }

  private static boolean equal(FieldName name, String expected, String actual) {
    return switch (name) {
      case SELLER_NAME, BUYER_NAME -> overlap(expected, actual) >= OVERLAP;
      case NET_TOTAL, TAX_TOTAL, GROSS_TOTAL ->
          new BigDecimal(expected).compareTo(new BigDecimal(actual)) == 0;
      default -> expected.equals(actual);
    };
  }

  /** F1 of the tokens, 0 to 1: twice the shared ones by those of both (as SQuAD scores answers). */
  private static double overlap(String one, String other) {
    Set<String> first = tokens(one);
    Set<String> second = tokens(other);
    int both = first.size() + second.size();
    Set<String> shared = new HashSet<>(first);
    shared.retainAll(second);
    return both == 0 ? 1 : 2.0 * shared.size() / both;
  }

  private static Set<String> tokens(String text) {
    Set<String> tokens =
        new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    tokens.remove("");
    return tokens;
  }

  private void compareItems(String document, JsonNode truth, List<LineItem> read) {
    readItems += read.size();
    for (JsonNode item : truth) {
      truthItems++;
      LineItem match =
          read.stream().filter(candidate -> equal(item, candidate)).findFirst().orElse(null);
      if (match == null) {
        faults.add(document + " item missed: " + item);
      } else {
        rightItems++;
        read.remove(match);
      }
    }
    read.forEach(item -> faults.add(document + " item invented: " + line(item)));
  }

  private static boolean equal(JsonNode truth, LineItem item) {
    Field description = item.parts().get(ItemPart.DESCRIPTION);
    return description != null
        && overlap(truth.get("description").asText(), description.value()) >= OVERLAP
        && number(truth.get("quantity"), item.number(ItemPart.QUANTITY))
        && number(truth.get("lineTotal"), item.number(ItemPart.LINE_TOTAL));
  }

  private static boolean number(JsonNode truth, BigDecimal read) {
    return truth == null || (read != null && new BigDecimal(truth.asText()).compareTo(read) == 0);
  }

  private static String line(LineItem item) {
    StringBuilder line = new StringBuilder();
    item.parts()
        .forEach((part, f) -> line.append(part.wire()).append('=').append(f.value()).append("; "));
    return line.toString();
  }

  /** Share of the documents that have a field in which it is right. */
  double right(FieldName name) {
    int[] count = fields.get(name.wire());
    return count == null ? 1 : (double) count[0] / count[1];
  }

  double itemF1() {
    return readItems + truthItems == 0 ? 1 : 2.0 * rightItems / (readItems + truthItems);
  }

  List<String> faults() {
    return faults;
  }

  List<String> sureFaults() {
    return sureFaults;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    fields.forEach((name, count) -> text.append(name + "=" + count[0] + "/" + count[1] + " "));
    return text
        + String.format(
            Locale.ROOT,
            "items=%d/%d read %d F1=%.3f sure faults=%d",
            rightItems,
            truthItems,
            readItems,
            itemF1(),
            sureFaults.size());
  }
}
