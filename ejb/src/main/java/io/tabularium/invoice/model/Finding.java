package io.tabularium.invoice.model;

import java.util.List;

/**
 * A rule that is broken.
 *
 * @param rule its name, such as {@code net-tax-gross}
 * @param fields the names of the fields it is about
 * @param expected what would be right, or null
 * @param actual what is there, or null
 * @param delta actual less expected for amounts, or null
 */
public record Finding(
    String rule,
    Severity severity,
    List<String> fields,
    String expected,
    String actual,
    String delta) {

  /** Copies the list. */
  public Finding {
    fields = List.copyOf(fields);
  }

  /** The same with another weight. */
  public Finding withSeverity(Severity other) {
    return new Finding(rule, other, fields, expected, actual, delta);
  }
}
