package io.tabularium.web.invoice;

import io.tabularium.account.Caller;
import io.tabularium.account.Scope;
import io.tabularium.invoice.InvoicePage;
import io.tabularium.invoice.InvoiceReview;
import io.tabularium.invoice.InvoiceService;
import io.tabularium.invoice.InvoiceSummary;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.web.answer.AnswerFilter;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Identifier;
import io.tabularium.web.answer.Needs;
import io.tabularium.web.extraction.DocumentForm;
import io.tabularium.web.extraction.SubmitAnswer;
import io.tabularium.web.extraction.Upload;
import io.tabularium.web.extraction.UploadReader;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/invoices}: taken in, read, checked, corrected and decided on. */
@Path("/api/v1/invoices")
@Produces(MediaType.APPLICATION_JSON)
public class InvoiceResource {

  @Inject private InvoiceService invoices;
  @Inject private InvoiceReview review;
  @Inject private InvoiceAnswer answers;
  @Inject private ExportAnswer exports;
  @Inject private UploadReader uploads;
  @Inject private SubmitAnswer submitted;
  @Inject private CurrentCaller current;

  /** New values by the fields' names; null or an empty text takes a value away. */
  @Schema(name = "InvoiceCorrection")
  public record Correction(Map<String, String> fields) {}

  /** Takes an invoice, with the body and the options of an extraction; or many, as parts file. */
  @POST
  @Consumes({"application/pdf", MediaType.MULTIPART_FORM_DATA})
  @Operation(summary = "Send an invoice")
  @RequestBody(
      required = true,
      description = "A document as it is, with options in the query; or a form with both.",
      content = {
        @Content(mediaType = "application/pdf"),
        @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = DocumentForm.class))
      })
  @APIResponse(
      responseCode = "200",
      description = "With Prefer: wait=N, the invoice as it was read",
      content = @Content(schema = @Schema(implementation = InvoiceBody.class)))
  @APIResponse(
      responseCode = "202",
      description = "Accepted; Location says where to follow it; of many, a list")
  @Needs(Scope.EXTRACT)
  public void submit(
      @Context HttpServletRequest request,
      @Context UriInfo uri,
      @HeaderParam("Prefer") String prefer,
      @Suspended AsyncResponse answer) {
    Map<String, String> options = new HashMap<>();
    uri.getQueryParameters().forEach((name, values) -> options.put(name, values.get(0)));
    Caller caller = current.get();
    String trace = request.getAttribute(AnswerFilter.TRACE).toString();
    try (Upload upload = uploads.read(caller, request, options, UploadReader.MOST_FILES)) {
      List<InvoiceSummary> accepted =
          upload.submit((document, wish) -> invoices.submit(caller, document, wish, trace));
      if (accepted.size() == 1) {
        answers.one(answer, caller, accepted.get(0).id(), submitted.wait(prefer));
      } else {
        answer.resume(
            Response.accepted(InvoiceListBody.of(new InvoicePage(accepted, null))).build());
      }
    }
  }

  /** Lists the caller's own, newest first, by state, seller, number, day of issue and amount. */
  @GET
  @Needs(Scope.READ)
  public InvoiceListBody list(@BeanParam ListQuery query) {
    return InvoiceListBody.of(
        invoices.list(current.get(), query.filter(), query.before(), query.limit()));
  }

  /** Tells of one. */
  @GET
  @Path("/{id}")
  @Needs(Scope.READ)
  public InvoiceBody find(@PathParam("id") String id) {
    return InvoiceBody.of(invoices.find(current.get(), Identifier.inAddress(id)));
  }

  /** Gives one as json, csv or ubl. */
  @GET
  @Path("/{id}/export")
  @Produces(MediaType.WILDCARD)
  @APIResponse(
      responseCode = "200",
      description = "By ?format= of json, csv or ubl; json if absent",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "#/components/schemas/Invoice")),
        @Content(mediaType = "text/csv"),
        @Content(mediaType = MediaType.APPLICATION_XML)
      })
  @Needs(Scope.READ)
  public Response export(@PathParam("id") String id, @QueryParam("format") String format) {
    return exports.of(invoices.finished(current.get(), Identifier.inAddress(id)), format);
  }

  /** Puts other values in the place of what was read. */
  @PATCH
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(value = Scope.EXTRACT, counts = io.tabularium.admission.Operation.READ)
  public InvoiceBody correct(@PathParam("id") String id, Correction correction) {
    if (correction == null || correction.fields() == null || correction.fields().isEmpty()) {
      throw new InvalidInputException(
          "Send {\"fields\":{\"name\":\"value\"}} with what to change.");
    }
    review.correct(current.get(), Identifier.inAddress(id), correction.fields());
    return find(id);
  }

  /** Decides that it is to be paid. */
  @POST
  @Path("/{id}/approve")
  @Needs(value = Scope.EXTRACT, counts = io.tabularium.admission.Operation.READ)
  public InvoiceBody approve(@PathParam("id") String id) {
    review.decide(current.get(), Identifier.inAddress(id), true);
    return find(id);
  }

  /** Decides that it is not to be paid. */
  @POST
  @Path("/{id}/reject")
  @Needs(value = Scope.EXTRACT, counts = io.tabularium.admission.Operation.READ)
  public InvoiceBody reject(@PathParam("id") String id) {
    review.decide(current.get(), Identifier.inAddress(id), false);
    return find(id);
  }
}
