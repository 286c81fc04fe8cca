package io.tabularium.writer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Name and version of the engine that made a result; the version is the build's. */
public record EngineVersion(String name, String version) {

  /** This build's. */
  public static final EngineVersion CURRENT = new EngineVersion("tabularium", read());

  private static String read() {
    Properties properties = new Properties();
    try (InputStream file = EngineVersion.class.getResourceAsStream("engine.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }
}
