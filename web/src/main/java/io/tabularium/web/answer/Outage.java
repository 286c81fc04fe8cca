package io.tabularium.web.answer;

import io.tabularium.fault.UnavailableException;
import io.tabularium.storage.StorageFaultException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Tells a database, or a store, that does not answer from everything else that may go wrong. */
final class Outage {

  /** SQLSTATE's class of connection exceptions. */
  private static final String CONNECTION_STATE = "08";

  /** What the server's pool says when it cannot connect; it has no state of its own. */
  private static final String POOL_MESSAGE = "Error in allocating a connection";

  private static final int DEEPEST = 20;

  private Outage() {}

  static boolean causes(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      boolean guarded =
          cause instanceof FaultToleranceException
              || cause instanceof UnavailableException
              || cause instanceof StorageFaultException;
      if (guarded || (cause instanceof SQLException e && isConnection(e))) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isConnection(SQLException e) {
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException
        || (e.getSQLState() != null && e.getSQLState().startsWith(CONNECTION_STATE))
        || (e.getMessage() != null && e.getMessage().contains(POOL_MESSAGE));
  }
}
