package io.tabularium.web.extraction;

import io.tabularium.account.Caller;
import io.tabularium.account.Scope;
import io.tabularium.extraction.Accepted;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /extract} and {@code /api/parse-pdf/}: one or many files, and wait for the result. */
@Path("/")
public class ShortFormResource {

  @Inject private UploadReader uploads;
  @Inject private SubmitAnswer submitted;
  @Inject private CurrentCaller current;

  /** One file is answered with its result, many with their states; 202 if it takes too long. */
  @POST
  @Path("/extract")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(summary = "Send documents and wait")
  @RequestBody(
      required = true,
      description = "One part file or many, and options as fields.",
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = DocumentForm.class)))
  @APIResponse(responseCode = "200", description = "The result; of many files, their states")
  @APIResponse(responseCode = "202", description = "Not finished within the synchronous limit")
  @Needs(Scope.EXTRACT)
  public void extract(
      @Context HttpServletRequest request,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Suspended AsyncResponse answer) {
    Caller caller = current.get();
    Query query = Query.of(uri, headers);
    String key = headers.getHeaderString(ExtractionResource.IDEMPOTENCY_KEY);
    try (Upload upload = uploads.read(caller, request, query.options(), UploadReader.MOST_FILES)) {
      Accepted accepted = upload.submit(key);
      if (accepted.batch() == null) {
        submitted.one(answer, caller, accepted, submitted.longest(), query);
      } else {
        submitted.many(answer, caller, accepted, submitted.longest());
      }
    }
  }

  /** The same at the address that older clients know; described as the other one is. */
  @POST
  @Path("/api/parse-pdf")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Needs(Scope.EXTRACT)
  public void parsePdf(
      @Context HttpServletRequest request,
      @Context UriInfo uri,
      @Context HttpHeaders headers,
      @Suspended AsyncResponse answer) {
    extract(request, uri, headers, answer);
  }
}
