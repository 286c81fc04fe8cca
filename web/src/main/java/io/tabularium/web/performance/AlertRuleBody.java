package io.tabularium.web.performance;

import io.tabularium.metric.AlertRule;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An alert rule; {@code warning} or {@code critical} is null where there is no such level. */
@Schema(
    name = "AlertRule",
    requiredProperties = {"name", "measured", "statistic", "unit", "remedy"})
public record AlertRuleBody(
    String name,
    String measured,
    String statistic,
    String unit,
    Double warning,
    Double critical,
    long windowSeconds,
    String remedy) {

  static AlertRuleBody of(AlertRule rule) {
    return new AlertRuleBody(
        rule.name(),
        rule.quantity().measured(),
        rule.quantity().statistic().name(),
        rule.quantity().unit(),
        rule.bounds().warning(),
        rule.bounds().critical(),
        rule.window().toSeconds(),
        rule.remedy());
  }

  /** All of them. */
  @Schema(name = "AlertRules")
  public record ListBody(List<AlertRuleBody> rules) {

    /** Copies the list. */
    public ListBody {
      rules = List.copyOf(rules);
    }
  }

  /** What of a rule may be changed. */
  @Schema(name = "AlertRuleChange")
  public record ChangeBody(Double warning, Double critical, long windowSeconds) {}
}
