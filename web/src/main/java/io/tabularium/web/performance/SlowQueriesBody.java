package io.tabularium.web.performance;

import io.tabularium.metric.Figures;
import io.tabularium.metric.SlowQuery;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The database's statements, the slowest first by their P95 (I-23).
 *
 * @param summary all statements together
 */
@Schema(name = "SlowQueries", requiredProperties = "summary")
public record SlowQueriesBody(long windowSeconds, Figures summary, List<SlowQuery> queries) {

  /** Copies the list. */
  public SlowQueriesBody {
    queries = List.copyOf(queries);
  }
}
