package io.tabularium.web.admin;

import io.tabularium.account.Scope;
import io.tabularium.extraction.ExtractionSearch;
import io.tabularium.extraction.JobAdministration;
import io.tabularium.extraction.Priority;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Identifier;
import io.tabularium.web.answer.Needs;
import io.tabularium.web.extraction.ExtractionBody;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code /api/v1/admin/jobs}: everybody's extractions as work. */
@Path("/api/v1/admin/jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

  @Inject private ExtractionSearch search;
  @Inject private JobAdministration jobs;
  @Inject private CurrentCaller current;

  /** What a job's priority shall be. */
  @Schema(name = "JobPriority")
  public record PriorityBody(
      @Schema(required = true, description = "low, normal or high") String priority) {}

  /** Lists them, newest first; each filter that is given narrows. */
  @GET
  @Operation(summary = "List everybody's jobs, newest first")
  @Needs(Scope.ADMIN)
  public JobListBody list(@BeanParam JobQuery query) {
    return JobListBody.of(search.find(query.filter(), query.before(), query.limit()));
  }

  /** Lists those whose workers died on them, newest first. */
  @GET
  @Path("/quarantine")
  @Operation(summary = "List the jobs in quarantine, newest first")
  @Needs(Scope.ADMIN)
  public JobListBody quarantine(@BeanParam JobQuery query) {
    return JobListBody.of(jobs.quarantined(query.before(), query.limit()));
  }

  /** Tells of one, with its place in the queue. */
  @GET
  @Path("/{id}")
  @Needs(Scope.ADMIN)
  public ExtractionBody find(@PathParam("id") String id) {
    return ExtractionBody.of(jobs.find(Identifier.inAddress(id)));
  }

  /** Ends one that has not ended. */
  @POST
  @Path("/{id}/cancel")
  @Operation(summary = "Cancel a job that has not ended")
  @Needs(Scope.ADMIN)
  public ExtractionBody cancel(@PathParam("id") String id) {
    return ExtractionBody.of(jobs.cancel(Actor.of(current.get()), Identifier.inAddress(id)));
  }

  /** Has a failed one worked again. */
  @POST
  @Path("/{id}/retry")
  @Operation(summary = "Try a failed job again; ends its quarantine")
  @Needs(Scope.ADMIN)
  public ExtractionBody retry(@PathParam("id") String id) {
    return ExtractionBody.of(jobs.retry(Actor.of(current.get()), Identifier.inAddress(id)));
  }

  /** Gives one that waits another priority. */
  @PUT
  @Path("/{id}/priority")
  @Operation(summary = "Change the priority of a job that waits")
  @Needs(Scope.ADMIN)
  public ExtractionBody prioritize(@PathParam("id") String id, PriorityBody wanted) {
    Priority priority = wanted == null ? null : JobQuery.priority(wanted.priority());
    if (priority == null) {
      throw new InvalidInputException("Send the priority as JSON, such as {\"priority\":\"low\"}.");
    }
    return ExtractionBody.of(
        jobs.prioritize(Actor.of(current.get()), Identifier.inAddress(id), priority));
  }
}
