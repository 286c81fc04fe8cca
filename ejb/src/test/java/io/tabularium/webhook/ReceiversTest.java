package io.tabularium.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.account.TestClock;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** P-38: five failures in a row, then a minute of rest, then one trial. */
class ReceiversTest {

  private static final URI DEAD = URI.create("https://dead.example/hook");
  private static final URI OTHER = URI.create("https://other.example/hook");

  private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
  private final Receivers receivers = new Receivers(clock);

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      receivers.tell(DEAD, false);
    }
  }

  private String state() {
    return receivers.failing().get(0).state();
  }

  @Test
  void fourFailuresAreBorne() {
    fail(4);
    assertThat(receivers.rest(DEAD)).isZero();
    assertThat(state()).isEqualTo("closed");
  }

  @Test
  void afterTheFifthItRestsAndNobodyElseDoes() {
    fail(5);
    assertThat(receivers.rest(DEAD)).isEqualTo(Duration.ofSeconds(60));
    assertThat(receivers.rest(OTHER)).isZero();
    clock.pass(Duration.ofSeconds(20));
    assertThat(receivers.rest(DEAD)).isEqualTo(Duration.ofSeconds(40));
    assertThat(state()).isEqualTo("open");
  }

  @Test
  void afterItsRestOneMessageTries() {
    fail(5);
    clock.pass(Duration.ofSeconds(60));
    assertThat(state()).isEqualTo("half-open");
    assertThat(receivers.rest(DEAD)).isZero();
    assertThat(receivers.rest(DEAD)).isEqualTo(Duration.ofSeconds(60));
    fail(1);
    assertThat(receivers.rest(DEAD)).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void anAnswerForgetsEverything() {
    fail(7);
    receivers.tell(DEAD, true);
    assertThat(receivers.failing()).isEmpty();
    assertThat(receivers.rest(DEAD)).isZero();
    fail(4);
    assertThat(receivers.rest(DEAD)).isZero();
  }
}
