package io.tabularium.web.admin;

import io.tabularium.account.ClientService;
import io.tabularium.account.KeyTerms;
import io.tabularium.account.Scope;
import io.tabularium.account.TierName;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.web.admin.ClientBody.KeyBody;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Identifier;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** {@code /api/v1/admin/clients}: who may call, and with which keys. */
@Path("/api/v1/admin/clients")
@Produces(MediaType.APPLICATION_JSON)
public class ClientResource {

  private static final int ITEMS = 100;

  @Inject private ClientService clients;
  @Inject private CurrentCaller current;

  /** A stretch of clients by name; {@code next} is the cursor of the one that follows, or null. */
  @Schema(name = "Clients")
  public record Clients(List<ClientBody> items, String next) {}

  /** What a client is to be; in a change, the tier alone. */
  @Schema(name = "ClientWish")
  public record ClientWish(String name, String tier) {}

  /** What a key is to be; scopes are extract and read if absent, expiresAt never. */
  @Schema(name = "KeyWish")
  public record KeyWish(
      String name, @Schema(nullable = true) List<String> scopes, Instant expiresAt) {}

  /** How long the old key goes on beside the new one; an hour if absent. */
  @Schema(name = "Overlap")
  public record Overlap(Long overlapMinutes) {}

  /** Lists them by name; with {@code name} those whose name holds it. */
  @GET
  @Needs(Scope.ADMIN)
  public Clients list(@QueryParam("name") String name, @QueryParam("cursor") String cursor) {
    List<ClientBody> items =
        clients.clients(name, cursor, ITEMS).stream().map(ClientBody::of).toList();
    return new Clients(items, items.size() < ITEMS ? null : items.get(ITEMS - 1).name());
  }

  /** Adds one, without a key yet. */
  @POST
  @APIResponseSchema(value = ClientBody.class, responseCode = "201")
  @Needs(Scope.ADMIN)
  public Response add(ClientWish wish) {
    ClientWish given = required(wish);
    TierName tier = given.tier() == null ? TierName.FREE : TierName.of(given.tier());
    return Response.status(Response.Status.CREATED)
        .entity(ClientBody.of(clients.addClient(actor(), given.name(), tier)))
        .build();
  }

  /** Tells of one. */
  @GET
  @Path("/{id}")
  @Needs(Scope.ADMIN)
  public ClientBody find(@PathParam("id") String id) {
    return ClientBody.of(
        clients.client(Identifier.inAddress(id)).orElseThrow(NotFoundException::new));
  }

  /** Moves one to another tier. */
  @PATCH
  @Path("/{id}")
  @Needs(Scope.ADMIN)
  public ClientBody move(@PathParam("id") String id, ClientWish wish) {
    TierName tier = TierName.of(required(wish).tier());
    return ClientBody.of(
        clients
            .changeTier(actor(), Identifier.inAddress(id), tier)
            .orElseThrow(NotFoundException::new));
  }

  /** Makes a key; its text is in this answer and never again. */
  @POST
  @Path("/{id}/keys")
  @APIResponseSchema(value = KeyBody.class, responseCode = "201")
  @Needs(Scope.ADMIN)
  public Response addKey(@PathParam("id") String id, KeyWish wish) {
    KeyWish given = required(wish);
    Set<Scope> scopes =
        given.scopes() == null
            ? Set.of(Scope.EXTRACT, Scope.READ)
            : given.scopes().stream().map(Scope::of).collect(Collectors.toSet());
    KeyTerms terms = new KeyTerms(given.name(), scopes, given.expiresAt());
    return Response.status(Response.Status.CREATED)
        .entity(
            KeyBody.of(
                clients
                    .addKey(actor(), Identifier.inAddress(id), terms)
                    .orElseThrow(NotFoundException::new)))
        .build();
  }

  /** Makes a key in place of another, which ends after the overlap. */
  @POST
  @Path("/{id}/keys/{key}/rotate")
  @APIResponseSchema(value = KeyBody.class, responseCode = "201")
  @Needs(Scope.ADMIN)
  public Response rotate(
      @PathParam("id") String id, @PathParam("key") String key, Overlap overlap) {
    Duration time =
        overlap == null || overlap.overlapMinutes() == null
            ? Duration.ofHours(1)
            : Span.of("overlapMinutes", overlap.overlapMinutes(), ChronoUnit.MINUTES);
    return Response.status(Response.Status.CREATED)
        .entity(
            KeyBody.of(
                clients
                    .rotate(actor(), Identifier.inAddress(id), Identifier.inAddress(key), time)
                    .orElseThrow(NotFoundException::new)))
        .build();
  }

  /** Ends a key, on every node within 5 s. */
  @DELETE
  @Path("/{id}/keys/{key}")
  @APIResponse(responseCode = "204", description = "Done")
  @Needs(Scope.ADMIN)
  public void revoke(@PathParam("id") String id, @PathParam("key") String key) {
    if (!clients.revoke(actor(), Identifier.inAddress(id), Identifier.inAddress(key))) {
      throw new NotFoundException();
    }
  }

  private String actor() {
    return Actor.of(current.get());
  }

  private static <T> T required(T body) {
    if (body == null) {
      throw new InvalidInputException("Send what you wish as JSON; see /openapi.");
    }
    return body;
  }
}
