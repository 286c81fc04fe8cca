package io.tabularium.web.extraction;

import io.tabularium.account.Scope;
import io.tabularium.extraction.Quote;
import io.tabularium.extraction.QuoteService;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** {@code /api/v1/extractions/quote}: what a document would cost, before it is sent. */
@Path("/api/v1/extractions/quote")
@Produces(MediaType.APPLICATION_JSON)
public class QuoteResource {

  @Inject private QuoteService quotes;
  @Inject private CurrentCaller current;

  /** Answers without a document and without a charge; counts as a reading request. */
  @POST
  @Operation(
      summary = "Ask what a document would cost",
      description = "Pages charged, present queue, expected wait, and which limit would stop it.")
  @Needs(Scope.READ)
  public Quote quote(@RequestBody(required = true) QuoteBody wanted) {
    if (wanted == null) {
      throw new InvalidInputException(
          "Send the document's figures as JSON, such as {\"bytes\":100000,\"pageCount\":3}.");
    }
    return quotes.quote(current.get(), wanted.document());
  }
}
