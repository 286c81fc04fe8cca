package io.tabularium.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.account.TestClock;
import io.tabularium.account.TestDatabase;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What administrators set while the server runs goes before the environment, within seconds. */
class SettingServiceTest {

  private static final String CAPACITY = Setting.QUEUE_CAPACITY.name();

  private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
  private final TestDatabase database = new TestDatabase(StoredSetting.class);
  private final SettingRepository rows = new SettingRepository(database.entities());
  private final List<StoredSettings.Changed> fired = new ArrayList<>();
  private final StoredSource source = new StoredSource();
  private final StoredSettings stored = new StoredSettings(rows, clock, source::hold);
  private final Settings settings = new Settings(name -> Optional.empty(), stored::text);
  private final SettingService service =
      new SettingService(settings, rows, database.audit(clock), event());

  @AfterEach
  void close() {
    database.close();
  }

  private void change(String name, String text) {
    database.run(() -> service.change("anna", name, text));
  }

  @SuppressWarnings("unchecked") // a proxy knows no type arguments
  private Event<StoredSettings.Changed> event() {
    return (Event<StoredSettings.Changed>)
        Proxy.newProxyInstance(
            SettingServiceTest.class.getClassLoader(),
            new Class<?>[] {Event.class},
            (proxy, method, arguments) -> {
              fired.add((StoredSettings.Changed) arguments[0]);
              return null;
            });
  }

  @Test
  void aChangeHoldsHereAtOnce() {
    assertThat(settings.get(Setting.QUEUE_CAPACITY)).isEqualTo(10_000);
    change(CAPACITY, "7");
    assertThat(settings.get(Setting.QUEUE_CAPACITY)).isEqualTo(10_000);
    fired.forEach(stored::on);
    assertThat(settings.get(Setting.QUEUE_CAPACITY)).isEqualTo(7);
    assertThat(fired).hasSize(1);
  }

  @Test
  void aChangeHoldsOnOtherNodesAfterSecondsAndIsLogged() {
    assertThat(settings.get(Setting.QUEUE_CAPACITY)).isEqualTo(10_000);
    change(CAPACITY, "7");
    clock.pass(Duration.ofSeconds(1));
    assertThat(settings.get(Setting.QUEUE_CAPACITY)).isEqualTo(10_000);
    clock.pass(StoredSettings.FRESH);
    assertThat(settings.get(Setting.QUEUE_CAPACITY)).isEqualTo(7);
    assertThat(service.find(CAPACITY).orElseThrow().source()).isEqualTo("stored");
    assertThat(database.dump()).contains("setting.change");
    change(CAPACITY, null);
    clock.pass(StoredSettings.FRESH.plusSeconds(1));
    assertThat(settings.get(Setting.QUEUE_CAPACITY)).isEqualTo(10_000);
    assertThat(service.find(CAPACITY).orElseThrow().source()).isEqualTo("default");
  }

  @Test
  void otherReadersOfTheConfigurationSeeAChangeToo() {
    assertThat(source.getValue(CAPACITY)).isNull();
    change(CAPACITY, "7");
    assertThat(source.getValue(CAPACITY)).as("asks nobody").isNull();
    stored.look();
    assertThat(source.getValue(CAPACITY)).isEqualTo("7");
    change(CAPACITY, null);
    clock.pass(StoredSettings.FRESH.plusSeconds(1));
    stored.look();
    assertThat(source.getValue(CAPACITY)).isNull();
  }

  @Test
  void withoutItsDatabaseWhatWasKnownHolds() {
    change(CAPACITY, "7");
    assertThat(settings.get(Setting.QUEUE_CAPACITY)).isEqualTo(7);
    clock.pass(Duration.ofMinutes(1));
    database.close();
    assertThat(settings.get(Setting.QUEUE_CAPACITY)).isEqualTo(7);
  }

  @Test
  void whatMakesNoSenseOrNeedsARestartIsRefused() {
    for (String text : new String[] {"many", "0", " ", "9".repeat(2001)}) {
      assertThatThrownBy(() -> change(CAPACITY, text)).isInstanceOf(InvalidInputException.class);
    }
    assertThatThrownBy(() -> change(Setting.WORKERS.name(), "3"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("start again");
    assertThatThrownBy(() -> change("colour", "red")).isInstanceOf(InvalidInputException.class);
  }

  @Test
  void secretsAreNotShown() {
    assertThat(service.list())
        .filteredOn(view -> view.name().matches(".*(password|api.key|secret.key|client.secret)"))
        .hasSize(5)
        .allMatch(view -> view.value() == null);
  }
}
