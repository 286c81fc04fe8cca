package io.tabularium.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is waited for, and for how long. */
class UnderwayTest {

  private final MovedClock clock = new MovedClock("2026-03-01T12:00:00Z");
  private final Underway underway = new Underway(clock);

  @Test
  void theOldestCallThatHasNotEndedCounts() {
    assertThat(underway.longest()).isZero();
    Underway.Call first = underway.begin("one.example");
    clock.move(Duration.ofSeconds(20));
    Underway.Call second = underway.begin("one.example");
    Underway.Call other = underway.begin("other.example");
    clock.move(Duration.ofSeconds(5));
    assertThat(underway.longest()).isEqualTo(Duration.ofSeconds(25));
    assertThat(underway.count("one.example")).isEqualTo(2);
    underway.end(first);
    assertThat(underway.longest()).isEqualTo(Duration.ofSeconds(5));
    assertThat(underway.count("one.example")).isEqualTo(1);
    underway.end(second);
    underway.end(other);
    assertThat(underway.longest()).isZero();
    assertThat(underway.count("one.example")).isZero();
  }
}
