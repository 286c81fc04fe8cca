package io.tabularium.web.admin;

import io.tabularium.account.Scope;
import io.tabularium.account.UsageDay;
import io.tabularium.account.UsageService;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.setting.Written;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code /api/v1/admin/usage}: what clients have used, by day, client and key. */
@Path("/api/v1/admin/usage")
public class UsageResource {

  private static final String CSV = "text/csv";
  private static final String HEADER =
      "day,clientId,clientName,keyId,keyName,requests,extractions,pages,bytes,resultBytes\r\n";

  @Inject private UsageService usage;

  /** Days of use. */
  @Schema(name = "Usage")
  public record Usage(List<UsageDay> items) {}

  /** Lists days from one to another, both included. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Needs(Scope.ADMIN)
  public Usage list(@QueryParam("from") String from, @QueryParam("to") String to) {
    return new Usage(days(from, to));
  }

  /** The same as a file for a spreadsheet. */
  @GET
  @Path("/csv")
  @Produces(CSV)
  @Needs(Scope.ADMIN)
  public String export(@QueryParam("from") String from, @QueryParam("to") String to) {
    return HEADER + days(from, to).stream().map(UsageResource::line).collect(Collectors.joining());
  }

  private List<UsageDay> days(String from, String to) {
    return usage.days(day("from", from), day("to", to));
  }

  private static LocalDate day(String name, String text) {
    try {
      return Written.day(text == null ? "" : text);
    } catch (DateTimeException e) {
      throw new InvalidInputException(name + ": give a day such as 2026-01-31.");
    }
  }

  private static String line(UsageDay day) {
    return String.join(
            ",",
            day.day().toString(),
            day.clientId().toString(),
            text(day.clientName()),
            day.keyId() == null ? "" : day.keyId().toString(),
            text(day.keyName() == null ? "" : day.keyName()),
            Long.toString(day.requests()),
            Long.toString(day.extractions()),
            Long.toString(day.pages()),
            Long.toString(day.bytes()),
            Long.toString(day.resultBytes()))
        + "\r\n";
  }

  /** Quoted, and never the beginning of a spreadsheet's formula. */
  private static String text(String text) {
    String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
