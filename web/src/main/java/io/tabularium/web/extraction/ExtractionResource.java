package io.tabularium.web.extraction;

import io.tabularium.account.Scope;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.Receipt;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Identifier;
import io.tabularium.web.answer.ListLimit;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/extractions}: the main job. */
@Path("/api/v1/extractions")
public class ExtractionResource {

  /** The header that makes a repeat harmless. */
  public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private static final String RECEIPT = "return=representation";
  private static final int MOST_ITEMS = 200;

  @Inject private ExtractionService extractions;
  @Inject private UploadReader uploads;
  @Inject private SubmitAnswer submitted;
  @Inject private ResultAnswer results;
  @Inject private EventStreams events;
  @Inject private CurrentCaller current;

  /** Takes a document, as the body or as part {@code file} of a form with options as fields. */
  @POST
  @Consumes({"application/pdf", MediaType.MULTIPART_FORM_DATA})
  @Operation(summary = "Send a document")
  @RequestBody(
      required = true,
      description = "A document as it is, with options in the query; or a form with both.",
      content = {
        @Content(mediaType = "application/pdf"),
        @Content(
            mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(implementation = DocumentForm.class))
      })
  @Parameter(name = "pages", in = ParameterIn.QUERY, description = "such as 1-3,7,10-")
  @Parameter(name = "mode", in = ParameterIn.QUERY, description = "auto, lattice, stream, tabula")
  @Parameter(name = "password", in = ParameterIn.QUERY, description = "used in memory only")
  @Parameter(
      name = "regions",
      in = ParameterIn.QUERY,
      description = "page:x0,y0,x1,y1[:columns[:headerRows]];...")
  @Parameter(name = "priority", in = ParameterIn.QUERY, description = "low, normal, high")
  @Parameter(name = "callbackUrl", in = ParameterIn.QUERY, description = "told of the end")
  @Parameter(name = "fresh", in = ParameterIn.QUERY, description = "true: no known result")
  @Parameter(name = "keep", in = ParameterIn.QUERY, description = "nothing: erase when done")
  @Parameter(name = "name", in = ParameterIn.QUERY, description = "what to call the document")
  @APIResponse(responseCode = "200", description = "With Prefer: wait=N, the result")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; Location says where to follow it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ExtractionBody.class)))
  @Needs(Scope.EXTRACT)
  public void submit(
      @Context HttpServletRequest request,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @HeaderParam("Prefer") String prefer,
      @Suspended AsyncResponse answer) {
    Query query = Query.of(uri, headers);
    String key = headers.getHeaderString(IDEMPOTENCY_KEY);
    try (Upload upload = uploads.read(current.get(), request, query.options(), 1)) {
      submitted.one(answer, current.get(), upload.submit(key), submitted.wait(prefer), query);
    }
  }

  /** Lists the caller's own, newest first. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Needs(Scope.READ)
  public ExtractionListBody list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = ListLimit.of(limit, MOST_ITEMS);
    return ExtractionListBody.of(extractions.list(current.get(), Identifier.cursor(cursor), most));
  }

  /** Tells of one. */
  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Needs(Scope.READ)
  public ExtractionBody find(@PathParam("id") String id) {
    return ExtractionBody.of(extractions.find(current.get(), Identifier.inAddress(id)));
  }

  /** Tells of one as it goes on, until it ends. */
  @GET
  @Path("/{id}/events")
  @Operation(
      summary = "Follow one by server-sent events",
      description =
          "status at each change, with progress; page for each page with its tables, as soon as it"
              + " is done; at the end joined for each table that goes on from another page, then"
              + " end. What only the whole document tells of a table, as its values and how sure"
              + " they are, is in the result.")
  @APIResponse(
      responseCode = "200",
      description = "Events status, page, joined and end, their data JSON",
      content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS))
  @Needs(Scope.READ)
  public void events(
      @PathParam("id") String id,
      @Context HttpServletRequest request,
      @Context HttpServletResponse response,
      @Suspended AsyncResponse answer)
      throws IOException {
    UUID extraction = Identifier.inAddress(id);
    extractions.find(current.get(), extraction);
    response.setContentType(MediaType.SERVER_SENT_EVENTS);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    request.getAsyncContext().setTimeout(0);
    events.open(current.get(), extraction, request.getAsyncContext());
  }

  /** Gives the result. */
  @GET
  @Path("/{id}/result")
  @Operation(
      summary = "Get the result",
      description =
          "Cells carry typed values; tables carry columnPaths and rowPaths, and evidence: reasons,"
              + " sums that were checked, and what became of the glyphs.")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json, csv, xlsx, html, md, ndjson")
  @Parameter(name = "spans", in = ParameterIn.QUERY, description = "blank, repeated")
  @Parameter(
      name = "merged",
      in = ParameterIn.QUERY,
      description = "true: tables over several pages as one")
  @Parameter(
      name = "header",
      in = ParameterIn.QUERY,
      description = "flat: one header row, of whole column names")
  @Needs(Scope.READ)
  public Response result(
      @PathParam("id") String id, @Context UriInfo uri, @Context HttpHeaders headers) {
    return results.whole(current.get(), Identifier.inAddress(id), Query.of(uri, headers).wish());
  }

  /** Gives one table of the result, counted from 0. */
  @GET
  @Path("/{id}/result/tables/{n}")
  @Operation(
      summary = "Get one table of the result",
      description =
          "Cells carry typed values; tables carry columnPaths and rowPaths, and evidence: reasons,"
              + " sums that were checked, and what became of the glyphs.")
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "json, csv, xlsx, html, md, ndjson")
  @Parameter(name = "spans", in = ParameterIn.QUERY, description = "blank, repeated")
  @Parameter(
      name = "merged",
      in = ParameterIn.QUERY,
      description = "true: tables over several pages as one")
  @Parameter(
      name = "header",
      in = ParameterIn.QUERY,
      description = "flat: one header row, of whole column names")
  @Needs(Scope.READ)
  public Response resultTable(
      @PathParam("id") String id,
      @PathParam("n") int index,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    return results.table(
        current.get(), Identifier.inAddress(id), index, Query.of(uri, headers).wish());
  }

  /** The same at the shorter address. */
  @GET
  @Path("/{id}/tables/{n}")
  @Needs(Scope.READ)
  public Response table(
      @PathParam("id") String id,
      @PathParam("n") int index,
      @Context UriInfo uri,
      @Context HttpHeaders headers) {
    return resultTable(id, index, uri, headers);
  }

  /** Cancels if unfinished, erases document and result. */
  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "Cancel if unfinished, erase document and result",
      description =
          "With Prefer: return=representation the answer is a receipt: what was erased, and the"
              + " entry of the log of changes that says so.")
  @APIResponse(responseCode = "204", description = "Done")
  @APIResponse(
      responseCode = "200",
      description = "Done, with a receipt",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Receipt.class)))
  @Needs(Scope.READ)
  public Response erase(@PathParam("id") String id, @HeaderParam("Prefer") String prefer) {
    if (prefer == null || !prefer.contains(RECEIPT)) {
      extractions.erase(current.get(), Identifier.inAddress(id));
      return Response.noContent().build();
    }
    return Response.ok(extractions.eraseWithReceipt(current.get(), Identifier.inAddress(id)))
        .type(MediaType.APPLICATION_JSON)
        .header("Preference-Applied", RECEIPT)
        .build();
  }
}
