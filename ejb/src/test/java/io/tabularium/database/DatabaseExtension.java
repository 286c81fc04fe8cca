package io.tabularium.database;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one database server of the whole run. */
class DatabaseExtension implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == DatabaseServer.class;
  }

  @Override
  public DatabaseServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent("database", key -> new Closing(), Closing.class)
        .server;
  }

  /** Ends the server with the run. */
  private static final class Closing implements AutoCloseable {

    private final DatabaseServer server = DatabaseServer.start();

    @Override
    public void close() {
      server.close();
    }
  }
}
