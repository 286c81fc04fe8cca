package io.tabularium.web.performance;

import io.tabularium.account.Scope;
import io.tabularium.metric.ObjectiveService;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /api/v1/me/objectives}: what was promised, as the caller itself has met it. */
@Path("/api/v1/me/objectives")
public class OwnObjectivesResource {

  @Inject private ObjectiveService objectives;
  @Inject private CurrentCaller current;

  /** Tells of latency, errors, availability and budgets of the caller's own calls and documents. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Needs(Scope.READ)
  public ObjectiveListBody own() {
    return new ObjectiveListBody(objectives.standingsOf(current.get().clientId().toString()));
  }
}
