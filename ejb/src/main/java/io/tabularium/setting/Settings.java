package io.tabularium.setting;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the operator has set, with the defaults for what not. */
@ApplicationScoped
public class Settings {

  private final Function<String, Optional<String>> source;

  /** Reads MicroProfile Config. */
  public Settings() {
    this(name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  /** Reads {@code source}, which knows the text of a setting by its name. */
  public Settings(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /**
   * The value of a setting.
   *
   * @throws IllegalArgumentException that names the setting and what it is for
   */
  public <T> T get(Setting<T> setting) {
    return setting.read(
        source.apply(setting.name()).filter(s -> !s.isBlank()).orElse(setting.fallback()));
  }

  /** Where documents and results lie. */
  public Path files() {
    Path files = get(Setting.FILES);
    return files.toString().isEmpty() ? get(Setting.DATA) : files;
  }
}
