package io.tabularium.web.performance;

import io.tabularium.account.Scope;
import io.tabularium.metric.MemoryService;
import io.tabularium.profile.Profile;
import io.tabularium.profile.ProfileService;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * {@code /api/v1/performance}: profiles of the node that answers, so ask the node by its own
 * address; and the memory of all nodes.
 */
@Path("/api/v1/performance")
@Produces(MediaType.APPLICATION_JSON)
public class ProfileResource {

  private static final String PROFILES = "/api/v1/performance/profiles/";

  @Inject private ProfileService profiles;
  @Inject private MemoryService memory;

  /** Starts a recording of the JDK's Flight Recorder that ends after so many seconds. */
  @POST
  @Path("/profiles")
  @APIResponseSchema(value = Profile.class, responseCode = "201")
  @Needs(Scope.ADMIN)
  public Response start(@QueryParam("seconds") @DefaultValue("30") long seconds) {
    Profile begun = profiles.start(Duration.ofSeconds(seconds));
    return Response.created(URI.create(PROFILES + begun.id())).entity(begun).build();
  }

  /** Ends a recording before its time. */
  @POST
  @Path("/profiles/{id}/stop")
  @Needs(Scope.ADMIN)
  public Profile stop(@PathParam("id") String id) {
    return profiles.stop(id).orElseThrow(NotFoundException::new);
  }

  /** Lists the profiles that this node keeps, newest first. */
  @GET
  @Path("/profiles")
  @Needs(Scope.ADMIN)
  public ProfileBody.ListBody list() {
    return new ProfileBody.ListBody(profiles.profiles());
  }

  /** Tells of one, and what it shows if it is finished. */
  @GET
  @Path("/profiles/{id}")
  @Needs(Scope.ADMIN)
  public ProfileBody find(@PathParam("id") String id) {
    Profile found = profiles.find(id).orElseThrow(NotFoundException::new);
    return new ProfileBody(found, profiles.summary(id).orElse(null));
  }

  /** Gives the recording itself, for JDK Mission Control and the like. */
  @GET
  @Path("/profiles/{id}/file")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Needs(Scope.ADMIN)
  public Response file(@PathParam("id") String id) {
    java.nio.file.Path file = profiles.file(id).orElseThrow(NotFoundException::new);
    StreamingOutput bytes = out -> Files.copy(file, out);
    return Response.ok(bytes)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"profile-" + id + ".jfr\"")
        .build();
  }

  /** Tells how the live heap of each node went, and whether it looks like a leak. */
  @GET
  @Path("/memory")
  @Needs(Scope.ADMIN)
  public MemoryBody memory(@QueryParam("window") @DefaultValue("PT1H") String window) {
    return new MemoryBody(memory.timelines(Window.of(window)));
  }
}
