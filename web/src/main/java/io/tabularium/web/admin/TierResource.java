package io.tabularium.web.admin;

import io.tabularium.account.AccountService;
import io.tabularium.account.Scope;
import io.tabularium.account.Tier;
import io.tabularium.account.TierName;
import io.tabularium.account.TierService;
import io.tabularium.impact.ImpactService;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code /api/v1/admin/tiers}: the limits. A change holds on every node within 5 s. */
@Path("/api/v1/admin/tiers")
@Produces(MediaType.APPLICATION_JSON)
public class TierResource {

  @Inject private AccountService accounts;
  @Inject private TierService tiers;
  @Inject private ImpactService impact;
  @Inject private CurrentCaller current;

  /** All tiers. */
  @Schema(name = "Tiers")
  public record Tiers(List<TierBody> items) {}

  /** Lists them, smallest first. */
  @GET
  @Needs(Scope.ADMIN)
  public Tiers list() {
    return new Tiers(accounts.tiers().stream().map(TierBody::of).toList());
  }

  /** Tells of one. */
  @GET
  @Path("/{name}")
  @Needs(Scope.ADMIN)
  public TierBody find(@PathParam("name") String name) {
    return TierBody.of(tiers.tier(tierName(name)));
  }

  /** Sets every figure. */
  @PUT
  @Path("/{name}")
  @Operation(summary = "Set every figure of a tier")
  @Needs(Scope.ADMIN)
  public TierBody replace(@PathParam("name") String name, TierBody wanted) {
    if (wanted != null) {
      wanted.requireAll();
    }
    return change(name, wanted);
  }

  /** Sets the figures that are given. */
  @PATCH
  @Path("/{name}")
  @Operation(summary = "Set some figures of a tier")
  @Needs(Scope.ADMIN)
  public TierBody change(@PathParam("name") String name, TierBody wanted) {
    Tier tier = wish(name, wanted);
    return TierBody.of(tiers.change(Actor.of(current.get()), tier, wanted.reason()));
  }

  /** Tells whom such figures would have hit in the last 24 hours; changes nothing. */
  @POST
  @Path("/{name}/preview")
  @Operation(summary = "Tell whom other figures of a tier would have hit in the last 24 hours")
  @Needs(Scope.ADMIN)
  public ImpactBody preview(@PathParam("name") String name, TierBody wanted) {
    return ImpactBody.of(impact.of(wish(name, wanted)));
  }

  private Tier wish(String name, TierBody wanted) {
    TierName tier = tierName(name);
    if (wanted == null) {
      throw new InvalidInputException("Send the figures as JSON, such as {\"maxPages\": 50}.");
    }
    return wanted.onto(tiers.tier(tier));
  }

  private static TierName tierName(String word) {
    try {
      return TierName.of(word);
    } catch (InvalidInputException e) {
      throw new NotFoundException(e);
    }
  }
}
