package io.tabularium.web.admin;

import io.tabularium.extraction.ExtractionFilter;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.Priority;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.setting.Written;
import io.tabularium.web.answer.Identifier;
import io.tabularium.web.answer.ListLimit;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list of jobs is filtered by, as it stands in the query. */
public class JobQuery {

  private static final int MOST_ITEMS = 500;
  private static final String TIME = "write the time as 2026-01-31T00:00:00Z.";

  @Schema(description = "queued, running, succeeded, failed or cancelled")
  @QueryParam("status")
  private String status;

  @Schema(description = "the client's whole name")
  @QueryParam("client")
  private String client;

  @Schema(description = "what it failed with, such as corrupt-pdf")
  @QueryParam("code")
  private String code;

  @Schema(description = "accepted then or later", format = "date-time")
  @QueryParam("from")
  private String from;

  @Schema(description = "accepted before then", format = "date-time")
  @QueryParam("to")
  private String to;

  @Schema(description = "next of the answer before; from the newest if absent", format = "uuid")
  @QueryParam("cursor")
  private String cursor;

  @Schema(description = "how many at most", minimum = "1", maximum = "500")
  @QueryParam("limit")
  @DefaultValue("50")
  private int limit;

  ExtractionFilter filter() {
    return new ExtractionFilter(
        read("status", status, JobQuery::status, "write " + words(ExtractionStatus.values()) + "."),
        client,
        code,
        read("from", from, Written::time, TIME),
        read("to", to, Written::time, TIME));
  }

  UUID before() {
    return Identifier.cursor(cursor);
  }

  int limit() {
    return ListLimit.of(limit, MOST_ITEMS);
  }

  static Priority priority(String word) {
    return read(
        "priority",
        word,
        text -> named(Priority.values(), text),
        "write " + words(Priority.values()) + ".");
  }

  private static ExtractionStatus status(String word) {
    return named(ExtractionStatus.values(), word);
  }

  private static <E extends Enum<E>> E named(E[] all, String word) {
    return Arrays.stream(all)
        .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static String words(Object[] all) {
    return Arrays.toString(all).toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
  }

  private static <T> T read(String name, String text, Function<String, T> reader, String remedy) {
    try {
      return text == null || text.isBlank() ? null : reader.apply(text.strip());
    } catch (RuntimeException e) {
      throw new InvalidInputException(name + ": " + remedy);
    }
  }
}
