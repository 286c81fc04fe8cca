package io.tabularium.web.performance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the database goes about a statement. */
@Schema(name = "QueryPlan", requiredProperties = "id")
public record PlanBody(String id, List<String> plan) {

  /** Copies the list. */
  public PlanBody {
    plan = List.copyOf(plan);
  }
}
