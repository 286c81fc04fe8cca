package io.tabularium.web.invoice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tabularium.extraction.Problem;
import io.tabularium.invoice.ChangeView;
import io.tabularium.invoice.InvoiceExport;
import io.tabularium.invoice.InvoiceSummary;
import io.tabularium.invoice.InvoiceView;
import io.tabularium.web.answer.ProblemBody;
import io.tabularium.web.answer.ProblemCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One invoice as the API tells it; what is not known is absent.
 *
 * @param status queued, running, succeeded or failed
 * @param state valid, review or rejected, once it has been read
 * @param fields by name, each with value, text, page, bbox and confidence; like what follows,
 *     absent until it has been read, and when its content is not kept any more
 * @param taxes by rate
 * @param findings the rules that it breaks
 * @param embedded what the XML inside of the document says, if there is one
 * @param changes what people did with it, oldest first
 * @param error why it could not be read
 */
@Schema(
    name = "Invoice",
    requiredProperties = {"id", "status", "document", "changes", "createdAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvoiceBody(
    UUID id,
    String status,
    String state,
    InvoiceSummary.Document document,
    @Schema(ref = "InvoiceFields") JsonNode fields,
    @Schema(type = SchemaType.ARRAY, ref = "InvoiceLineItem") JsonNode lineItems,
    @Schema(type = SchemaType.ARRAY, ref = "InvoiceTax") JsonNode taxes,
    @Schema(type = SchemaType.ARRAY, ref = "InvoiceFinding") JsonNode findings,
    @Schema(ref = "InvoiceEmbedded") JsonNode embedded,
    List<ChangeView> changes,
    Instant createdAt,
    Instant finishedAt,
    ProblemBody error) {

  /** Copies the list. */
  public InvoiceBody {
    changes = List.copyOf(changes);
  }

  static InvoiceBody of(InvoiceView view) {
    InvoiceSummary summary = view.summary();
    JsonNode content =
        view.isKept() ? InvoiceExport.json(view.content()) : JsonNodeFactory.instance.objectNode();
    return new InvoiceBody(
        summary.id(),
        summary.status().wire(),
        summary.state() == null ? null : summary.state().wire(),
        summary.document(),
        content.get("fields"),
        content.get("lineItems"),
        content.get("taxes"),
        content.get("findings"),
        content.get("embedded"),
        view.changes(),
        summary.createdAt(),
        summary.finishedAt(),
        error(summary.problem()));
  }

  static String address(UUID id) {
    return "/api/v1/invoices/" + id;
  }

  private static ProblemBody error(Problem problem) {
    if (problem == null) {
      return null;
    }
    int status = ProblemCode.status(problem.code());
    return ProblemBody.of(status, problem.code(), problem.detail(), problem.page(), null);
  }
}
