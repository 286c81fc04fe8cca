package io.tabularium.web.performance;

import io.tabularium.metric.MemoryTimeline;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The memory of the nodes over time. */
@Schema(name = "Memory")
public record MemoryBody(List<MemoryTimeline> nodes) {

  /** Copies the list. */
  public MemoryBody {
    nodes = List.copyOf(nodes);
  }
}
