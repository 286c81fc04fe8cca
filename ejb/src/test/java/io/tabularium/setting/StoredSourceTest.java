package io.tabularium.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

/** Stored settings go before every other source, and only those that need no restart. */
class StoredSourceTest {

  private final StoredSource source = new StoredSource();

  @Test
  void theServerFindsIt() {
    assertThat(ServiceLoader.load(ConfigSource.class))
        .hasAtLeastOneElementOfType(StoredSource.class);
  }

  @Test
  void goesBeforeSystemPropertiesAndEnvironment() {
    assertThat(source.getOrdinal()).isGreaterThan(400);
  }

  @Test
  void knowsNothingUntilItIsTold() {
    assertThat(source.getPropertyNames()).isEmpty();
    assertThat(source.getValue("tabularium.queue.capacity")).isNull();
  }

  @Test
  void givesWhatItWasLastTold() {
    source.hold(Map.of("tabularium.queue.capacity", "7"));
    source.hold(Map.of("tabularium.queue.capacity", "8", "tabularium.result.reuse", "false"));
    assertThat(source.getValue("tabularium.queue.capacity")).isEqualTo("8");
    assertThat(source.getPropertyNames())
        .containsExactlyInAnyOrder("tabularium.queue.capacity", "tabularium.result.reuse");
  }

  @Test
  void whatNeedsARestartAndWhatIsNoSettingIsNotGiven() {
    source.hold(Map.of("tabularium.workers", "9", "mp.openapi.servers", "elsewhere"));
    assertThat(source.getPropertyNames()).isEmpty();
    assertThat(source.getValue("tabularium.workers")).isNull();
  }
}
