package io.tabularium.web.performance;

import io.tabularium.account.Scope;
import io.tabularium.loadtest.LoadTest;
import io.tabularium.loadtest.LoadTestService;
import io.tabularium.web.answer.Identifier;
import io.tabularium.web.answer.ListLimit;
import io.tabularium.web.answer.MalformedBodyException;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/performance/load-test}: finished load tests and their verdicts. */
@Path("/api/v1/performance/load-test")
@Produces(MediaType.APPLICATION_JSON)
public class LoadTestResource {

  private static final int MOST_BYTES = 4 * 1024 * 1024;
  private static final int MOST_ITEMS = 200;

  @Inject private LoadTestService tests;

  /** Keeps a finished run and judges it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RequestBody(
      description =
          "a JSON object; scenario names it, baseline=true makes it the one to compare with,"
              + " numbers in it or in figures, percentiles, resources are its figures",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(
      responseCode = "201",
      description = "Kept; Location says where",
      content = @Content(schema = @Schema(implementation = LoadTestBody.class)))
  @Needs(Scope.ADMIN)
  public Response keep(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new MalformedBodyException("Send a report of up to 4 MB.", null);
    }
    LoadTest kept = tests.keep(LoadTestReader.read(new String(bytes, StandardCharsets.UTF_8)));
    URI place = URI.create("/api/v1/performance/load-test/" + kept.id());
    return Response.created(place).entity(LoadTestBody.of(kept)).build();
  }

  /** Lists runs, newest first. */
  @GET
  @Needs(Scope.ADMIN)
  public LoadTestListBody list(@QueryParam("limit") @DefaultValue("50") int limit) {
    return new LoadTestListBody(
        tests.newest(ListLimit.of(limit, MOST_ITEMS)).stream().map(LoadTestBody::of).toList());
  }

  /** Tells of one run, with its verdict. */
  @GET
  @Path("/{id}")
  @Needs(Scope.ADMIN)
  public LoadTestBody find(@PathParam("id") String id) {
    return tests
        .find(Identifier.inAddress(id))
        .map(LoadTestBody::of)
        .orElseThrow(NotFoundException::new);
  }
}
