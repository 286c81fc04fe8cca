package io.tabularium.setting;

import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * What administrators do with settings; a change holds here at once and on every node within
 * seconds.
 */
@ApplicationScoped
public class SettingService {

  private Settings settings;
  private SettingRepository rows;
  private AuditService audit;
  private Event<StoredSettings.Changed> changed;

  /** For the container's proxy. */
  protected SettingService() {}

  @Inject
  SettingService(
      Settings settings,
      SettingRepository rows,
      AuditService audit,
      Event<StoredSettings.Changed> changed) {
    this.settings = settings;
    this.rows = rows;
    this.audit = audit;
    this.changed = changed;
  }

  /** Every setting there is. */
  public List<SettingView> list() {
    return Setting.ALL.stream().map(settings::view).toList();
  }

  /** One by its name, such as {@code tabularium.queue.capacity}; empty if there is none. */
  public Optional<SettingView> find(String name) {
    return named(name).map(settings::view);
  }

  /**
   * Sets one in place of the environment; null gives the environment its say again.
   *
   * @throws InvalidInputException that says what it may be, or that it needs a restart
   */
  @Transactional
  public void change(String actor, String name, String text) {
    Setting<?> setting =
        named(name).orElseThrow(() -> new InvalidInputException("There is no such setting."));
    check(setting, text);
    Optional<StoredSetting> row = rows.find(name);
    String before = row.map(StoredSetting::text).orElse(null);
    if (text == null) {
      row.ifPresent(rows::remove);
    } else {
      row.ifPresentOrElse(r -> r.change(text), () -> rows.add(new StoredSetting(name, text)));
    }
    audit.record(actor, new AuditChange("setting.change", "setting " + name, before, text));
    changed.fire(new StoredSettings.Changed());
  }

  private static void check(Setting<?> setting, String text) {
    if (!setting.isLive()) {
      throw new InvalidInputException(
          setting.name() + " is read at the start; set it in the environment and start again.");
    }
    if (text == null) {
      return;
    }
    if (text.isBlank() || text.length() > StoredSetting.TEXT_LENGTH) {
      throw new InvalidInputException("Give 1 to " + StoredSetting.TEXT_LENGTH + " characters.");
    }
    try {
      setting.read(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(e.getMessage());
    }
  }

  private static Optional<Setting<?>> named(String name) {
    return Setting.ALL.stream().filter(s -> s.name().equals(name)).findFirst();
  }
}
