package io.tabularium.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a tier's priority, 0 to 9, does with a document's. */
class PriorityTest {

  @Test
  void onlyHigherTiersMayHurry() {
    assertThat(Priority.HIGH.within(1)).isEqualTo(Priority.NORMAL);
    assertThat(Priority.HIGH.within(2)).isEqualTo(Priority.HIGH);
    assertThat(Priority.LOW.within(0)).isEqualTo(Priority.LOW);
  }

  @Test
  void theHigherTheTierTheLessATurnCosts() {
    assertThat(Priority.NORMAL.cost(5)).isEqualTo(20);
    assertThat(Priority.NORMAL.cost(1)).isEqualTo(36);
    assertThat(Priority.HIGH.cost(9)).isEqualTo(1);
  }
}
