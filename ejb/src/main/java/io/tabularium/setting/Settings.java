package io.tabularium.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What holds: what an administrator has stored, where a setting allows that; else what the operator
 * has set; else the default.
 */
@ApplicationScoped
public class Settings {

  private final Function<String, Optional<String>> source;
  private final Function<String, Optional<String>> stored;

  /** Reads MicroProfile Config. */
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
    return ConfigProvider.getConfig().getOptionalValue(name, String.class);
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
