package io.tabularium.web.invoice;

import io.tabularium.invoice.InvoiceFilter;
import io.tabularium.invoice.model.InvoiceState;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.web.answer.Identifier;
import io.tabularium.web.answer.ListLimit;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;

/** What a list is filtered by, as it stands in the query. */
public class ListQuery {

  private static final int MOST_ITEMS = 200;

  @QueryParam("state")
  private String state;

  @QueryParam("seller")
  private String seller;

  @QueryParam("number")
  private String number;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  @QueryParam("minAmount")
  private String least;

  @QueryParam("maxAmount")
  private String most;

  @QueryParam("cursor")
  private String cursor;

  @QueryParam("limit")
  @DefaultValue("50")
  private int limit;

  InvoiceFilter filter() {
    return new InvoiceFilter(
        read("state", state, ListQuery::state, "write valid, review or rejected."),
        blank(seller),
        blank(number),
        read("from", from, LocalDate::parse, "write the date as 2024-02-01."),
        read("to", to, LocalDate::parse, "write the date as 2024-02-01."),
        read("minAmount", least, BigDecimal::new, "write the amount as 119.00."),
        read("maxAmount", most, BigDecimal::new, "write the amount as 119.00."));
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
