package io.tabularium.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * What holds: what an administrator has stored, where a setting allows that; else what the operator
 * has set; else the default.
 */
@ApplicationScoped
public class Settings {

  private final Function<String, Optional<String>> source;
  private final Function<String, Optional<String>> stored;

  /** Reads MicroProfile Config, but for what is stored. */
  public Settings() {
    this(Settings::config);
  }

  /** Reads {@code source}, which knows the text of a setting by its name. */
  public Settings(Function<String, Optional<String>> source) {
    this(source, name -> Optional.empty());
  }

  @Inject
  Settings(StoredSettings stored) {
    this(Settings::config, stored::text);
  }

  /** Reads {@code stored} first, for the settings that allow it. */
  Settings(Function<String, Optional<String>> source, Function<String, Optional<String>> stored) {
    this.source = source;
    this.stored = stored;
  }

  private static Optional<String> config(String name) {
    Config config = ConfigProvider.getConfig();
    ConfigValue found = config.getConfigValue(name);
    return StoredSource.NAME.equals(found.getSourceName())
        ? server(config, name)
        : Optional.ofNullable(found.getValue());
  }

  /** For MicroProfile Config remembers for a second what is stored no more. */
  private static Optional<String> server(Config config, String name) {
    return StreamSupport.stream(config.getConfigSources().spliterator(), false)
        .filter(source -> !(source instanceof StoredSource))
        .map(source -> source.getValue(name))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /**
   * The value of a setting.
   *
   * @throws IllegalArgumentException that names the setting and what it is for
   */
  public <T> T get(Setting<T> setting) {
    return setting.read(stored(setting).or(() -> set(setting)).orElse(setting.fallback()));
  }

  private Optional<String> stored(Setting<?> setting) {
    return setting.isLive() ? stored.apply(setting.name()) : Optional.empty();
  }

  private Optional<String> set(Setting<?> setting) {
    return source.apply(setting.name()).filter(s -> !s.isBlank());
  }

  SettingView view(Setting<?> setting) {
    Optional<String> kept = stored(setting);
    Optional<String> set = set(setting);
    String value = kept.or(() -> set).orElse(setting.fallback());
    String server = set.isPresent() ? "server" : "default";
    return new SettingView(
        setting.name(),
        setting.isSecret() ? null : value,
        kept.isPresent() ? "stored" : server,
        setting.fallback(),
        !setting.isLive(),
        setting.meaning());
  }

  /** Where documents and results lie. */
  public Path files() {
    Path files = get(Setting.FILES);
    return files.toString().isEmpty() ? get(Setting.DATA) : files;
  }
}
