package io.tabularium.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.account.TestClock;
import io.tabularium.setting.ClockProducer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SeldomTest {

  @Test
  void eachThingIsDueOnceAMinute() {
    TestClock clock = new TestClock("2030-01-01T00:00:00Z");
    Seldom seldom = new Seldom(clock);
    assertThat(seldom.isDue("door")).isTrue();
    assertThat(seldom.isDue("door")).isFalse();
    assertThat(seldom.isDue("window")).isTrue();
    clock.pass(Duration.ofSeconds(59));
    assertThat(seldom.isDue("door")).isFalse();
    clock.pass(Duration.ofSeconds(2));
    assertThat(seldom.isDue("door")).isTrue();
  }

  /** Its milliseconds cannot be asked for: JDK 17 divides by those of its step, which are none. */
  @Test
  void theServersOwnClockWillDo() {
    assertThat(new Seldom(new ClockProducer().clock()).isDue("door")).isTrue();
  }
}
