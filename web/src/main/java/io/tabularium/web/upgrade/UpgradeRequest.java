package io.tabularium.web.upgrade;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpUpgradeHandler;
import java.io.IOException;

/** A request that may leave HTTP: its connection is a {@link GuardedConnection} then. */
public final class UpgradeRequest extends HttpServletRequestWrapper {

  public UpgradeRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public <T extends HttpUpgradeHandler> T upgrade(Class<T> type)
      throws IOException, ServletException {
    T handler = create(type);
    super.upgrade(UpgradeGuard.class).guard(handler, Transport.of(getRequest()));
    return handler;
  }

  private static <T> T create(Class<T> type) throws ServletException {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new ServletException("cannot upgrade to " + type.getName(), e);
    }
  }
}
