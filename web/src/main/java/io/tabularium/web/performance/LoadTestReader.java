package io.tabularium.web.performance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tabularium.loadtest.LoadTestReport;
import io.tabularium.loadtest.Miss;
import io.tabularium.web.answer.MalformedBodyException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a load test's report: any JSON object. Its numbers, and those of its objects {@code
 * figures}, {@code percentiles} and {@code resources}, are the figures.
 */
final class LoadTestReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_SCENARIO = 100;

  private LoadTestReader() {}

  static LoadTestReport read(String json) {
    JsonNode report = parse(json);
    Map<String, Double> figures = new HashMap<>();
    numbers(report, figures);
    for (String part : List.of("figures", "percentiles", "resources")) {
      numbers(report.path(part), figures);
    }
    for (String percentile : List.of("p50", "p95", "p99")) {
      Double value = figures.remove(percentile);
      if (value != null) {
        figures.putIfAbsent(percentile + "Millis", value);
      }
    }
    return new LoadTestReport(
        scenario(report), report.path("baseline").asBoolean(), figures, misses(report), json);
  }

  private static JsonNode parse(String json) {
    try {
      JsonNode report = JSON.readTree(json);
      if (report != null && report.isObject()) {
        return report;
      }
    } catch (JsonProcessingException e) {
      throw new MalformedBodyException("Send the run's report as a JSON object.", e);
    }
    throw new MalformedBodyException("Send the run's report as a JSON object.", null);
  }

  private static void numbers(JsonNode object, Map<String, Double> figures) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getValue().isNumber() && field.getKey().length() <= LONGEST_NAME) {
        figures.put(field.getKey(), field.getValue().asDouble());
      }
    }
  }

  private static String scenario(JsonNode report) {
    String name = report.path("scenario").asText(report.path("name").asText("unnamed"));
    return name.length() > LONGEST_SCENARIO ? name.substring(0, LONGEST_SCENARIO) : name;
  }

  private static List<Miss> misses(JsonNode report) {
    List<Miss> misses = new ArrayList<>();
    for (JsonNode miss : report.path("misses")) {
      String metric = miss.path("metric").asText();
      boolean isNew = misses.stream().noneMatch(known -> known.metric().equals(metric));
      if (!metric.isEmpty() && metric.length() <= LONGEST_NAME && isNew) {
        misses.add(
            new Miss(
                metric,
                miss.path("budget").asDouble(),
                miss.path("actual").asDouble(),
                miss.path("violationPercentage").asDouble(),
                "threshold"));
      }
    }
    return misses;
  }
}
