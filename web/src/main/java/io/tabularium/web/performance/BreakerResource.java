package io.tabularium.web.performance;

import io.tabularium.account.Scope;
import io.tabularium.fault.Breakers;
import io.tabularium.web.answer.Needs;
import io.tabularium.webhook.Receivers;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /api/v1/performance/breakers}: whom this node leaves alone for a while. */
@Path("/api/v1/performance/breakers")
@Produces(MediaType.APPLICATION_JSON)
public class BreakerResource {

  @Inject private Breakers breakers;
  @Inject private Receivers receivers;

  /** Lists them; closed, open and half-open are a breaker's states. */
  @GET
  @Operation(summary = "List this node's circuit breakers")
  @Needs(Scope.ADMIN)
  public BreakerListBody list() {
    return new BreakerListBody(breakers.states(), receivers.failing());
  }
}
