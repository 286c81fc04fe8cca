package io.tabularium.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How far the work has come is told by its budget being asked. */
class ProgressTest {

  private final Progress progress = new Progress();
  private final WorkBudget budget =
      new WorkBudget(Clock.systemUTC(), Instant.MAX, () -> false, progress);

  @Test
  void aPageIsDoneWhenTheNextOneBeginsOrThePagesAreOver() {
    budget.check(null); // the document is opened
    progress.expect(2);
    budget.check(null);
    assertThat(progress.done()).isZero();
    budget.check(3);
    budget.check(3);
    assertThat(progress.done()).isZero();
    budget.check(7);
    assertThat(progress.done()).isEqualTo(1);
    budget.check(null);
    assertThat(progress.done()).isEqualTo(2);
    assertThat(progress.wanted()).isEqualTo(2);
  }
}
