package io.tabularium.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.account.TestClock;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is known of breakers follows their rule: five failures in a row, a rest, one trial. */
class BreakersTest {

  private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
  private final Breakers breakers = new Breakers(clock);
  private final StorageGuard storage = new StorageGuard(breakers);

  private BreakerState state() {
    return breakers.states().get(1);
  }

  private void fail() {
    assertThatThrownBy(
            () ->
                storage.ask(
                    () -> {
                      throw new IOException("no route");
                    }))
        .hasMessage("no route");
  }

  @Test
  void theFifthFailureOpensAndOneAnswerCloses() throws IOException {
    for (int i = 0; i < 4; i++) {
      fail();
    }
    assertThat(state()).isEqualTo(new BreakerState("storage", "closed", 4, 4, 0));
    fail();
    assertThat(state().state()).isEqualTo("open");
    clock.pass(Duration.ofSeconds(59));
    assertThat(state().state()).isEqualTo("open");
    clock.pass(Duration.ofSeconds(1));
    assertThat(state().state()).isEqualTo("half-open");
    fail();
    assertThat(state().state()).isEqualTo("open");
    clock.pass(Duration.ofSeconds(60));
    assertThat(storage.ask(() -> "there")).isEqualTo("there");
    assertThat(state()).isEqualTo(new BreakerState("storage", "closed", 0, 6, 0));
  }

  @Test
  void theDatabaseRestsForSecondsOnly() {
    DatabaseGuard database = new DatabaseGuard(breakers);
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () ->
                  database.ask(
                      () -> {
                        throw new IllegalStateException("away");
                      }))
          .hasMessage("away");
    }
    assertThat(breakers.states().get(0).state()).isEqualTo("open");
    clock.pass(Duration.ofSeconds(5));
    assertThat(breakers.states().get(0).state()).isEqualTo("half-open");
    assertThat(state().state()).isEqualTo("closed");
  }
}
