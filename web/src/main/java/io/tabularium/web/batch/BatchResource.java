package io.tabularium.web.batch;

import io.tabularium.account.Scope;
import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import io.tabularium.extraction.BatchView;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Identifier;
import io.tabularium.web.answer.Needs;
import io.tabularium.web.extraction.BatchBody;
import io.tabularium.web.extraction.DocumentForm;
import io.tabularium.web.extraction.ExtractionResource;
import io.tabularium.web.extraction.Query;
import io.tabularium.web.extraction.SubmitAnswer;
import io.tabularium.web.extraction.Upload;
import io.tabularium.web.extraction.UploadReader;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/batches}: many files in one call, each its own extraction. */
@Path("/api/v1/batches")
public class BatchResource {

  /** Files that one call may bring. */
  private static final int MOST_FILES = 200;

  @Inject private UploadReader uploads;
  @Inject private SubmitAnswer submitted;
  @Inject private ExtractionService extractions;
  @Inject private CurrentCaller current;

  /** Takes files; one that is refused is a failed extraction, and the others go on. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Send many documents")
  @RequestBody(
      required = true,
      description = "Up to 200 parts file, and options as fields, the same for all.",
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = DocumentForm.class)))
  @APIResponse(
      responseCode = "200",
      description = "With Prefer: wait=N, all have ended",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "#/components/schemas/Batch")))
  @APIResponse(
      responseCode = "202",
      description = "Accepted; Location says where to follow it",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(ref = "#/components/schemas/Batch")))
  @Needs(Scope.EXTRACT)
  public void submit(
      @Context HttpServletRequest request,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Suspended AsyncResponse answer) {
    Query query = Query.of(uri, headers);
    String key = headers.getHeaderString(ExtractionResource.IDEMPOTENCY_KEY);
    Duration wait = submitted.wait(headers.getHeaderString("Prefer"));
    try (Upload upload = uploads.read(current.get(), request, query.options(), MOST_FILES)) {
      submitted.many(answer, current.get(), upload.submitBatch(key), wait);
    }
  }

  /** Tells of one, file by file. */
  @GET
  @Path("/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @Needs(Scope.READ)
  public BatchBody find(@PathParam("id") String id) {
    return BatchBody.of(batch(id));
  }

  /** Gives the results as one ZIP, a file a document; for a failed one its problem. */
  @GET
  @Path("/{id}/result")
  @APIResponse(
      responseCode = "200",
      description = "A ZIP, by ?format= of json, csv, xlsx, html, md or ndjson",
      content = @Content(mediaType = "application/zip"))
  @Parameter(name = "format", in = ParameterIn.QUERY, description = "of each file; json if absent")
  @Needs(Scope.READ)
  public Response result(@PathParam("id") String id, @Context UriInfo uri) {
    BatchView batch = batch(id);
    if (!batch.status().isFinal()) {
      throw new RefusalException(
          RefusalCode.NOT_FINISHED,
          "Some files are still at work; ask for the batch's status and come again.",
          Duration.ofSeconds(1));
    }
    BatchArchive archive = new BatchArchive(extractions, current.get(), Query.wishOfFiles(uri));
    return Response.ok(archive.of(batch), "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=batch-" + id + ".zip")
        .build();
  }

  /** Cancels what is unfinished and erases all documents and results. */
  @DELETE
  @Path("/{id}")
  @APIResponse(responseCode = "204", description = "Done")
  @Needs(Scope.READ)
  public void erase(@PathParam("id") String id) {
    batch(id).extractions().forEach(file -> extractions.erase(current.get(), file.summary().id()));
  }

  private BatchView batch(String id) {
    return extractions.batch(current.get(), Identifier.inAddress(id));
  }
}
