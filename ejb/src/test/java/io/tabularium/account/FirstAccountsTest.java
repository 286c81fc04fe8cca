package io.tabularium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Nodes that start together on an empty database. */
class FirstAccountsTest {

  @Test
  void whoWasSlowerLooksAgainAndGoesOn() {
    AtomicInteger looks = new AtomicInteger();
    FirstAccounts.twice(
        () -> {
          if (looks.incrementAndGet() == 1) {
            throw new IllegalStateException("such a row is there already");
          }
        });
    assertThat(looks).hasValue(2);
  }

  @Test
  void aFaultThatStaysIsTold() {
    assertThatThrownBy(
            () ->
                FirstAccounts.twice(
                    () -> {
                      throw new IllegalStateException("no database");
                    }))
        .hasMessage("no database");
  }
}
