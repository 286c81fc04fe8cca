package io.tabularium.web.upgrade;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The TCP connection below a request. The Servlet API has no word for it, so it is asked of the
 * server's own classes (Payara's Catalina, Grizzly), which the application is not compiled with.
 */
final class Transport {

  private static final Logger LOG = Logger.getLogger(Transport.class.getName());

  /** Grizzly's connection; null where it is not to be had. */
  private final Object connection;

  private Transport(Object connection) {
    this.connection = connection;
  }

  /** The connection of a request that is being served. */
  static Transport of(ServletRequest request) {
    ServletRequest served = request;
    while (served instanceof ServletRequestWrapper wrapper) {
      served = wrapper.getRequest();
    }
    try {
      Object catalina = call(served, "getUnwrappedCoyoteRequest");
      Object context = call(call(catalina, "getCoyoteRequest"), "getContext");
      return new Transport(call(context, "getConnection"));
    } catch (ReflectiveOperationException e) {
      LOG.log(Level.WARNING, "The server does not tell the connection of an upgraded request", e);
      return new Transport(null);
    }
  }

  /** Ends the connection at once; what is not sent by now is lost. */
  void end() {
    if (connection == null) {
      return;
    }
    try {
      call(connection, "terminateSilently");
    } catch (ReflectiveOperationException e) {
      LOG.log(Level.WARNING, "The server does not end the connection of an upgraded request", e);
    }
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    return target.getClass().getMethod(method).invoke(target);
  }
}
