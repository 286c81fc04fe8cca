package io.tabularium.metric;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * Times every statement that goes to the database, and logs those that take long; made before there
 * is any bean.
 */
public class QueryTimer implements QueryExecutionListener {

  private static final Logger LOG = Logger.getLogger(QueryTimer.class.getName());
  private static final String BEGUN = "begun";

  /** A statement beyond this is told to the log. */
  private static final Duration LONG = Duration.ofSeconds(1);

  /** Longer ones are cut: they are names here, with their parameters as question marks. */
  private static final int LONGEST = 1_000;

  private volatile Meters meters;

  /** One that finds the meters when there are any. */
  public QueryTimer() {}

  /** One of these meters. */
  QueryTimer(Meters meters) {
    this.meters = meters;
  }

  @Override
  public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    execution.addCustomValue(BEGUN, System.nanoTime());
  }

  @Override
  public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
    if (queries.isEmpty()) {
      return;
    }
    long begun = execution.getCustomValue(BEGUN, Long.class);
    Duration taken = Duration.ofNanos(System.nanoTime() - begun);
    String name = name(queries.get(0).getQuery());
    if (taken.compareTo(LONG) > 0) {
      LOG.warning(() -> taken.toMillis() + " ms: " + name);
    }
    Meters known = meters();
    if (known != null) {
      known.record(Kind.QUERY, name, execution.isSuccess() ? Outcome.OK : Outcome.ERROR, taken);
    }
  }

  private static String name(String statement) {
    return statement.length() > LONGEST ? statement.substring(0, LONGEST) : statement;
  }

  private Meters meters() {
    if (meters == null) {
      meters = find();
    }
    return meters;
  }

  private static Meters find() {
    try {
      return CDI.current().select(Meters.class).get();
    } catch (IllegalStateException e) {
      return null; // the application is still being deployed
    }
  }
}
