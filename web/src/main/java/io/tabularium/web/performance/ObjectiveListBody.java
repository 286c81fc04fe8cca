package io.tabularium.web.performance;

import io.tabularium.metric.ObjectiveStanding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The objectives and how they stand. */
@Schema(name = "Objectives")
public record ObjectiveListBody(List<ObjectiveStanding> objectives) {

  /** Copies the list. */
  public ObjectiveListBody {
    objectives = List.copyOf(objectives);
  }
}
