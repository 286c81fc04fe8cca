package io.tabularium.web.admin;

import io.tabularium.account.ClientService;
import io.tabularium.account.Scope;
import io.tabularium.invoice.InvoiceRules;
import io.tabularium.invoice.model.Severity;
import io.tabularium.invoice.rule.Rule;
import io.tabularium.invoice.rule.RuleBook;
import io.tabularium.invoice.rule.Ruling;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Identifier;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code /api/v1/admin/clients/{id}/invoice-rules}: which rules a client's invoices must keep. */
@Path("/api/v1/admin/clients/{id}/invoice-rules")
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceRuleResource {

  private static final String OFF = "off";

  @Inject private InvoiceRules rules;
  @Inject private ClientService clients;
  @Inject private CurrentCaller current;

  /** All rules, in the order in which they are checked. */
  @Schema(name = "InvoiceRules")
  public record RuleList(List<RuleBody> items) {}

  /**
   * One rule; severity is {@code off}, {@code info}, {@code warning}, {@code error} or {@code
   * fatal}; limit is null where the rule measures nothing.
   */
  @Schema(
      name = "InvoiceRule",
      requiredProperties = {"rule", "severity"})
  public record RuleBody(String rule, String severity, BigDecimal limit, boolean usual) {

    static RuleBody of(RuleBook book, Rule rule) {
      Ruling ruling = book.ruling(rule);
      String severity = ruling.severity() == null ? OFF : ruling.severity().wire();
      return new RuleBody(rule.wire(), severity, ruling.limit(), !book.own().containsKey(rule));
    }
  }

  /** What a rule is to be; a limit that is left out is the usual one. */
  @Schema(name = "InvoiceRuleWish")
  public record RuleWish(String severity, BigDecimal limit) {}

  /** How every rule is set. */
  @GET
  @Needs(Scope.ADMIN)
  public RuleList list(@PathParam("id") String id) {
    RuleBook book = rules.of(client(id));
    return new RuleList(Arrays.stream(Rule.values()).map(rule -> RuleBody.of(book, rule)).toList());
  }

  /** Sets one. */
  @PUT
  @Path("/{rule}")
  @Needs(Scope.ADMIN)
  public RuleBody set(@PathParam("id") String id, @PathParam("rule") String rule, RuleWish wish) {
    if (wish == null || wish.severity() == null) {
      throw new InvalidInputException("Send {\"severity\": ...} as JSON; see /openapi.");
    }
    return set(id, rule, new Ruling(severity(wish.severity()), wish.limit()));
  }

  /** Has one as usual again. */
  @DELETE
  @Path("/{rule}")
  @Needs(Scope.ADMIN)
  public RuleBody reset(@PathParam("id") String id, @PathParam("rule") String rule) {
    return set(id, rule, (Ruling) null);
  }

  private RuleBody set(String id, String name, Ruling ruling) {
    UUID client = client(id);
    Rule rule = Rule.of(name).orElseThrow(NotFoundException::new);
    rules.set(Actor.of(current.get()), client, rule, ruling);
    return RuleBody.of(rules.of(client), rule);
  }

  private UUID client(String text) {
    return clients.client(Identifier.inAddress(text)).orElseThrow(NotFoundException::new).id();
  }

  private static Severity severity(String text) {
    return text.equals(OFF)
        ? null
        : Severity.of(text)
            .orElseThrow(
                () ->
                    new InvalidInputException(
                        "\""
                            + text
                            + "\" is no severity; write off, info, warning, error or"
                            + " fatal."));
  }
}
