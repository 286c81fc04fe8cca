package io.tabularium.setting;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * What administrators have stored, as a source of MicroProfile Config that goes before all others.
 * It is asked early and often, so it knows only what it was last told and asks nobody.
 */
public class StoredSource implements ConfigSource {

  static final String NAME = "stored settings";

  /** Above system properties, which have 400. */
  private static final int ORDINAL = 500;

  private volatile Map<String, String> known = Map.of();

  /** Knows nothing yet. */
  public StoredSource() {}

  /** From now on these count, of the settings that may change while the server runs. */
  void hold(Map<String, String> stored) {
    known =
        Setting.ALL.stream()
            .filter(setting -> setting.isLive() && stored.containsKey(setting.name()))
            .collect(Collectors.toUnmodifiableMap(Setting::name, s -> stored.get(s.name())));
  }

  @Override
  public String getValue(String name) {
    return known.get(name);
  }

  @Override
  public Set<String> getPropertyNames() {
    return known.keySet();
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }
}
