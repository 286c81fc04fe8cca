package io.tabularium.web.admin;

import io.tabularium.account.Scope;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.setting.SettingService;
import io.tabularium.setting.SettingView;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** {@code /api/v1/admin/settings}: what holds on this node, and what may be changed as it runs. */
@Path("/api/v1/admin/settings")
@Produces(MediaType.APPLICATION_JSON)
public class SettingResource {

  @Inject private SettingService settings;
  @Inject private CurrentCaller current;

  /** All settings. */
  @Schema(name = "Settings")
  public record SettingList(List<SettingView> items) {}

  /** What a setting shall be. */
  @Schema(name = "SettingChange")
  public record Change(@Schema(required = true) String value) {}

  /** Lists them with their values, where those come from, and whether a change needs a restart. */
  @GET
  @Needs(Scope.ADMIN)
  public SettingList list() {
    return new SettingList(settings.list());
  }

  /** Tells of one. */
  @GET
  @Path("/{name}")
  @Needs(Scope.ADMIN)
  public SettingView find(@PathParam("name") String name) {
    return settings.find(name).orElseThrow(NotFoundException::new);
  }

  /** Sets one that needs no restart; it holds on every node within 5 s. */
  @PUT
  @Path("/{name}")
  @Operation(summary = "Set one, with effect on every node within 5 s")
  @APIResponse(responseCode = "204", description = "Done")
  @Needs(Scope.ADMIN)
  public void change(@PathParam("name") String name, Change wanted) {
    if (wanted == null || wanted.value() == null) {
      throw new InvalidInputException("Send the value as JSON, such as {\"value\":\"PT20S\"}.");
    }
    find(name);
    settings.change(Actor.of(current.get()), name, wanted.value());
  }

  /** Gives the environment its say again. */
  @DELETE
  @Path("/{name}")
  @Operation(summary = "Forget what was set here")
  @APIResponse(responseCode = "204", description = "Done")
  @Needs(Scope.ADMIN)
  public void reset(@PathParam("name") String name) {
    find(name);
    settings.change(Actor.of(current.get()), name, null);
  }
}
