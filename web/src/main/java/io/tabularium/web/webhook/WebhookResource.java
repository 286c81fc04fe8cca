package io.tabularium.web.webhook;

import io.tabularium.account.Scope;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Identifier;
import io.tabularium.web.answer.ListLimit;
import io.tabularium.web.answer.Needs;
import io.tabularium.webhook.WebhookService;
import io.tabularium.webhook.WebhookView;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /api/v1/webhooks}: who was told of the end of extractions, and how it is signed. */
@Path("/api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {

  private static final int MOST_ITEMS = 200;

  @Inject private WebhookService webhooks;
  @Inject private CurrentCaller current;

  /** Tells the secret that the caller's messages are signed with. */
  @GET
  @Path("/secret")
  @Operation(summary = "The signing secret")
  @Needs(value = Scope.EXTRACT, counts = io.tabularium.admission.Operation.READ)
  public SecretBody secret() {
    return new SecretBody(webhooks.secret(current.get()));
  }

  /** Makes a new secret; the old one signs nothing more. */
  @POST
  @Path("/secret")
  @Operation(summary = "Replace the signing secret")
  @Needs(value = Scope.EXTRACT, counts = io.tabularium.admission.Operation.READ)
  public SecretBody replaceSecret() {
    return new SecretBody(webhooks.replaceSecret(current.get()));
  }

  /** Lists the caller's deliveries, newest first. */
  @GET
  @Path("/deliveries")
  @Operation(summary = "The delivery log")
  @Needs(Scope.READ)
  public DeliveryListBody list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") int limit) {
    int most = ListLimit.of(limit, MOST_ITEMS);
    List<WebhookView> found = webhooks.list(current.get(), Identifier.cursor(cursor), most + 1);
    List<DeliveryBody> items = found.stream().limit(most).map(DeliveryBody::of).toList();
    return new DeliveryListBody(items, found.size() > most ? items.get(most - 1).id() : null);
  }

  /** Tells of one, with every attempt. */
  @GET
  @Path("/deliveries/{id}")
  @Operation(summary = "One delivery with its attempts")
  @Needs(Scope.READ)
  public DeliveryBody find(@PathParam("id") String id) {
    return webhooks
        .find(current.get(), Identifier.inAddress(id))
        .map(DeliveryBody::of)
        .orElseThrow(NotFoundException::new);
  }

  /** Sends it again, with the same webhook-id. */
  @POST
  @Path("/deliveries/{id}/redeliver")
  @Operation(summary = "Send it again")
  @Needs(value = Scope.EXTRACT, counts = io.tabularium.admission.Operation.READ)
  public DeliveryBody redeliver(@PathParam("id") String id) {
    return webhooks
        .redeliver(current.get(), Identifier.inAddress(id))
        .map(DeliveryBody::of)
        .orElseThrow(NotFoundException::new);
  }
}
