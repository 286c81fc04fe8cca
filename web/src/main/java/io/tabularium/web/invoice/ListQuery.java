package io.tabularium.web.invoice;

import io.tabularium.invoice.InvoiceFilter;
import io.tabularium.invoice.model.InvoiceState;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.setting.Written;
import io.tabularium.web.answer.Identifier;
import io.tabularium.web.answer.ListLimit;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a list is filtered by, as it stands in the query. */
public class ListQuery {

  private static final int MOST_ITEMS = 200;

  @Schema(description = "valid, review or rejected")
  @QueryParam("state")
  private String state;

  @Schema(description = "a part of the seller's name, in any case of letters")
  @QueryParam("seller")
  private String seller;

  @Schema(description = "the invoice's number")
  @QueryParam("number")
  private String number;

  @Schema(description = "issued on that day or later", format = "date")
  @QueryParam("from")
  private String from;

  @Schema(description = "issued on that day or before", format = "date")
  @QueryParam("to")
  private String to;

  @Schema(description = "gross total of at least, such as 119.00")
  @QueryParam("minAmount")
  private String least;

  @Schema(description = "gross total of at most, such as 119.00")
  @QueryParam("maxAmount")
  private String most;

  @Schema(description = "next of the answer before; from the newest if absent", format = "uuid")
  @QueryParam("cursor")
  private String cursor;

  @Schema(description = "how many at most", minimum = "1", maximum = "200")
  @QueryParam("limit")
  @DefaultValue("50")
  private int limit;

  InvoiceFilter filter() {
    return new InvoiceFilter(
        read("state", state, ListQuery::state, "write valid, review or rejected."),
        blank(seller),
        blank(number),
        read("from", from, Written::day, "write the date as 2024-02-01."),
        read("to", to, Written::day, "write the date as 2024-02-01."),
        read("minAmount", least, Written::amount, "write the amount as 119.00."),
        read("maxAmount", most, Written::amount, "write the amount as 119.00."));
  }

  UUID before() {
    return Identifier.cursor(cursor);
  }

  int limit() {
    return ListLimit.of(limit, MOST_ITEMS);
  }

  private static InvoiceState state(String word) {
    return Arrays.stream(InvoiceState.values())
        .filter(value -> value.wire().equals(word))
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static <T> T read(String name, String text, Function<String, T> reader, String remedy) {
    try {
      return blank(text) == null ? null : reader.apply(text.strip());
    } catch (RuntimeException e) {
      throw new InvalidInputException(name + ": " + remedy);
    }
  }
}
