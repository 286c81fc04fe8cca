package io.tabularium.web.performance;

import io.tabularium.account.Scope;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.FailureCode;
import io.tabularium.metric.AlertRule;
import io.tabularium.metric.AlertService;
import io.tabularium.metric.ObjectiveService;
import io.tabularium.metric.ObjectiveStanding;
import io.tabularium.web.admin.Actor;
import io.tabularium.web.answer.CurrentCaller;
import io.tabularium.web.answer.ListLimit;
import io.tabularium.web.answer.Needs;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;

/** Objectives and alerts: how they stand, and what administrators do with them. */
@Path("/api/v1/performance")
@Produces(MediaType.APPLICATION_JSON)
public class AlertResource {

  private static final int MOST_ITEMS = 1_000;
  private static final long LONGEST_WINDOW = Duration.ofDays(30).toSeconds();
  private static final long SHORTEST_WINDOW = 60;

  @Inject private ObjectiveService objectives;
  @Inject private AlertService alerts;
  @Inject private CurrentCaller current;

  /** Lists the objectives, and how they stand over the cluster. */
  @GET
  @Path("/objectives")
  @Needs(Scope.ADMIN)
  public ObjectiveListBody objectives() {
    return new ObjectiveListBody(objectives.standings());
  }

  /** Changes what an objective promises. */
  @PUT
  @Path("/objectives/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Scope.ADMIN)
  public ObjectiveStanding changeObjective(
      @PathParam("name") String name, ObjectiveChangeBody change) {
    Duration window = window(change == null ? 0 : change.windowSeconds());
    String actor = Actor.of(current.get());
    found(objectives.change(actor, name, change.bound(), window).isPresent());
    return objectives.standings().stream()
        .filter(standing -> standing.name().equals(name))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /** Lists the alerts, the green ones too, and how they changed. */
  @GET
  @Path("/alerts")
  @Needs(Scope.ADMIN)
  public AlertListBody alerts(@QueryParam("limit") @DefaultValue("50") int limit) {
    return new AlertListBody(alerts.alerts(), alerts.history(ListLimit.of(limit, MOST_ITEMS)));
  }

  /** Notes that somebody looks after an alert, until it changes. */
  @POST
  @Path("/alerts/{rule}/{subject}/acknowledge")
  @Needs(Scope.ADMIN)
  public AlertListBody acknowledge(
      @PathParam("rule") String rule, @PathParam("subject") String subject) {
    found(alerts.acknowledge(rule, subject, current.get().clientName()));
    return alerts(1);
  }

  /** Tells nobody of an alert's changes for so long; 0 ends that. */
  @POST
  @Path("/alerts/{rule}/{subject}/silence")
  @Needs(Scope.ADMIN)
  public AlertListBody silence(
      @PathParam("rule") String rule,
      @PathParam("subject") String subject,
      @QueryParam("minutes") @DefaultValue("60") long minutes) {
    if (minutes < 0 || minutes > Duration.ofDays(30).toMinutes()) {
      throw refusal("minutes: give 0 to 43200.");
    }
    found(alerts.silence(rule, subject, Duration.ofMinutes(minutes)));
    return alerts(1);
  }

  /** Lists the alert rules. */
  @GET
  @Path("/alert-rules")
  @Needs(Scope.ADMIN)
  public AlertRuleBody.ListBody rules() {
    return new AlertRuleBody.ListBody(alerts.rules().stream().map(AlertRuleBody::of).toList());
  }

  /** Changes an alert rule. */
  @PUT
  @Path("/alert-rules/{name}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Needs(Scope.ADMIN)
  public AlertRuleBody changeRule(@PathParam("name") String name, AlertRuleBody.ChangeBody change) {
    Duration window = window(change == null ? 0 : change.windowSeconds());
    if (change.warning() == null && change.critical() == null) {
      throw refusal("warning, critical: give one of them at least.");
    }
    AlertRule.Bounds bounds = new AlertRule.Bounds(change.warning(), change.critical());
    return alerts
        .change(name, bounds, window)
        .map(AlertRuleBody::of)
        .orElseThrow(NotFoundException::new);
  }

  private static Duration window(long seconds) {
    if (seconds < SHORTEST_WINDOW || seconds > LONGEST_WINDOW) {
      throw refusal("windowSeconds: give " + SHORTEST_WINDOW + " to " + LONGEST_WINDOW + ".");
    }
    return Duration.ofSeconds(seconds);
  }

  private static void found(boolean isThere) {
    if (!isThere) {
      throw new NotFoundException();
    }
  }

  private static ExtractionException refusal(String detail) {
    return new ExtractionException(FailureCode.INVALID_OPTION, detail);
  }
}
