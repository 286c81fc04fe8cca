package io.tabularium.extraction;

import static io.tabularium.extraction.ExtractionStatus.CANCELLED;
import static io.tabularium.extraction.ExtractionStatus.FAILED;
import static io.tabularium.extraction.ExtractionStatus.QUEUED;
import static io.tabularium.extraction.ExtractionStatus.RUNNING;
import static io.tabularium.extraction.ExtractionStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtractionStatusTest {

  private static final Map<ExtractionStatus, Set<ExtractionStatus>> STEPS =
      Map.of(
          QUEUED, EnumSet.of(RUNNING, FAILED, CANCELLED),
          RUNNING, EnumSet.of(QUEUED, SUCCEEDED, FAILED, CANCELLED),
          SUCCEEDED, EnumSet.noneOf(ExtractionStatus.class),
          FAILED, EnumSet.of(QUEUED),
          CANCELLED, EnumSet.noneOf(ExtractionStatus.class));

  @Test
  void onlyTheseStepsAreTaken() {
    for (ExtractionStatus from : ExtractionStatus.values()) {
      for (ExtractionStatus to : ExtractionStatus.values()) {
        assertThat(from.canBecome(to))
            .as(from + " to " + to)
            .isEqualTo(STEPS.get(from).contains(to));
      }
    }
  }

  @Test
  void finalIsWhatNothingFollowsByItself() {
    assertThat(ExtractionStatus.values())
        .filteredOn(ExtractionStatus::isFinal)
        .containsExactly(SUCCEEDED, FAILED, CANCELLED);
  }
}
