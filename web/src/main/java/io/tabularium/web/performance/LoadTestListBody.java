package io.tabularium.web.performance;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Load tests, newest first. */
@Schema(name = "LoadTests")
public record LoadTestListBody(List<LoadTestBody> items) {

  /** Copies the list. */
  public LoadTestListBody {
    items = List.copyOf(items);
  }
}
