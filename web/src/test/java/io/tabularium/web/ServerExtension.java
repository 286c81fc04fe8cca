package io.tabularium.web;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one running server of the whole run, on the database that the system property
 * {@code tabularium.it.database} names: {@code embedded} (the default) or {@code mariadb}.
 */
class ServerExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningServer.class;
  }

  @Override
  public RunningServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent("server", key -> new Whole(), Whole.class)
        .server;
  }

  private static final class Whole implements AutoCloseable {

    private final MariaDb database =
        "mariadb".equals(System.getProperty("tabularium.it.database")) ? MariaDb.start() : null;
    private final RunningServer server =
        RunningServer.start(database == null ? Map.of() : database.settings());

    @Override
    public void close() {
      server.close();
      if (database != null) {
        database.close();
      }
    }
  }
}
