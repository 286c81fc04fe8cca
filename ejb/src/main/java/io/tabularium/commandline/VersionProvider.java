package io.tabularium.commandline;

import io.tabularium.writer.EngineVersion;
import picocli.CommandLine.IVersionProvider;

/** Says the engine's name and version. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {EngineVersion.CURRENT.name() + " " + EngineVersion.CURRENT.version()};
  }
}
