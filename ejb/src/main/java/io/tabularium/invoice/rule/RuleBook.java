package io.tabularium.invoice.rule;

import io.tabularium.invoice.model.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How all rules are set for a client.
 *
 * @param own those that are not as usual
 */
public record RuleBook(Map<Rule, Ruling> own) {

  /** Every rule as usual. */
  public static final RuleBook STANDARD = new RuleBook(Map.of());

  /** Copies the map. */
  public RuleBook {
    own = Map.copyOf(own);
  }

  /** How one rule is set. */
  public Ruling ruling(Rule rule) {
    return own.getOrDefault(rule, new Ruling(rule.severity(), rule.limit()));
  }

  BigDecimal limit(Rule rule) {
    return ruling(rule).limit();
  }

  /** The findings without those of rules that are off, each with the weight that is set. */
  List<Finding> judge(List<Finding> findings) {
    return findings.stream().flatMap(this::judge).toList();
  }

  private Stream<Finding> judge(Finding finding) {
    Ruling ruling = ruling(Rule.of(finding.rule()).orElseThrow());
    return ruling.severity() == null
        ? Stream.empty()
        : Stream.of(finding.withSeverity(ruling.severity()));
  }
}
