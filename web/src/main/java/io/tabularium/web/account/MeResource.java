package io.tabularium.web.account;

import io.tabularium.account.Scope;
import io.tabularium.account.UsageService;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /api/v1/me}: who the server thinks that the caller is. */
@Path("/api/v1/me")
public class MeResource {

  @Inject private CurrentCaller current;
  @Inject private UsageService usage;

  /** Tells client, tier, scopes and limits. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Needs(Scope.READ)
  public MeBody me() {
    return MeBody.of(
        current.get(), current.admission(), usage.pagesThisMonth(current.get().clientId()));
  }
}
