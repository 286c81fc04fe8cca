package io.tabularium.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A node that was asked to stop is not ready: balancers send its requests elsewhere. */
@Readiness
@ApplicationScoped
public class NodeReadiness implements HealthCheck {

  private final NodeState state;

  /** For the container's proxy. */
  protected NodeReadiness() {
    this(null);
  }

  @Inject
  NodeReadiness(NodeState state) {
    this.state = state;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("node").status(!state.isLeaving()).build();
  }
}
