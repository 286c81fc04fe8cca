package io.tabularium.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order in which a node lets go, by a clock of the test's own. */
class FarewellTest {

  private static final Duration NOTICE = Duration.ofSeconds(3);
  private static final Duration LIMIT = Duration.ofSeconds(4);

  private Duration now = Duration.ZERO;
  private final List<String> steps = new ArrayList<>();

  @Test
  void handsBackOnlyWhenBalancersKnowAndStopsWhenAllIsDone() {
    say(new Work("requests", Duration.ofSeconds(5)), new Work("jobs", Duration.ofSeconds(1)));
    assertThat(steps)
        .containsExactly(
            "PT0S requests wind down",
            "PT0S jobs wind down",
            "PT3S requests hand back",
            "PT3S jobs hand back");
    assertThat(now).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void nothingToDoCostsOnlyTheNotice() {
    say(new Work("requests", Duration.ZERO));
    assertThat(now).isEqualTo(NOTICE);
  }

  @Test
  void workWithoutAnEndIsLeftAtTheLimit() {
    say(new Work("jobs", Duration.ofDays(1)));
    assertThat(now).isEqualTo(NOTICE.plus(LIMIT));
  }

  @Test
  void aDutyThatFailsKeepsNoOtherFromItsEnd() {
    Duty broken =
        new Duty() {
          @Override
          public void windDown() {
            throw new IllegalStateException("broken");
          }

          @Override
          public boolean isDone() {
            throw new IllegalStateException("broken");
          }
        };
    say(broken, new Work("jobs", Duration.ofSeconds(4)));
    assertThat(steps).containsExactly("PT0S jobs wind down", "PT3S jobs hand back");
    assertThat(now).isEqualTo(Duration.ofSeconds(4));
  }

  private void say(Duty... duties) {
    new Farewell(List.of(duties), () -> now.toNanos(), time -> now = now.plus(time))
        .say(NOTICE, LIMIT);
  }

  /** Is done at a known time. */
  private final class Work implements Duty {

    private final String name;
    private final Duration end;

    Work(String name, Duration end) {
      this.name = name;
      this.end = end;
    }

    @Override
    public void windDown() {
      steps.add(now + " " + name + " wind down");
    }

    @Override
    public void handBack() {
      steps.add(now + " " + name + " hand back");
    }

    @Override
    public boolean isDone() {
      return now.compareTo(end) >= 0;
    }
  }
}
