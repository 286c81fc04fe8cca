package io.tabularium.web.admin;

import io.tabularium.account.Scope;
import io.tabularium.audit.AuditService;
import io.tabularium.audit.AuditVerdict;
import io.tabularium.audit.AuditView;
import io.tabularium.web.answer.ListLimit;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code /api/v1/admin/audit}: who changed what, and whether the log is whole. */
@Path("/api/v1/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

  private static final int MOST_ITEMS = 500;

  @Inject private AuditService audit;

  /** A stretch of the log; ask on with {@code before} = the last one's number. */
  @Schema(name = "AuditLog")
  public record AuditLog(List<AuditView> items) {}

  /** Lists changes, newest first. */
  @GET
  @Needs(Scope.ADMIN)
  public AuditLog list(
      @QueryParam("before") Long before, @QueryParam("limit") @DefaultValue("100") int limit) {
    return new AuditLog(
        audit.newest(before == null ? Long.MAX_VALUE : before, ListLimit.of(limit, MOST_ITEMS)));
  }

  /** Follows the chain of digests through the whole log. */
  @GET
  @Path("/verify")
  @Needs(Scope.ADMIN)
  public AuditVerdict verify() {
    return audit.verify();
  }
}
