package io.tabularium.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tabularium.engine.model.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractionOptionsTest {

  private static final BoundingBox BOX = new BoundingBox(1, 2, 3, 4);

  @Test
  void thePasswordIsNotInTheText() {
    assertThat(ExtractionOptions.DEFAULT.withPassword("secret").toString())
        .doesNotContain("secret");
  }

  @Test
  void withoutBoxesNoPageIsSkipped() {
    assertThat(ExtractionOptions.DEFAULT.skips(1)).isFalse();
  }

  @Test
  void withBoxesOnlyTheirPagesAreRead() {
    ExtractionOptions options =
        new ExtractionOptions(
            List.of(),
            ExtractionMode.AUTO,
            null,
            List.of(new GivenRegion(2, BOX)),
            Budget.UNLIMITED);
    assertThat(options.skips(1)).isTrue();
    assertThat(options.skips(2)).isFalse();
    assertThat(options.boxes(2)).containsExactly(BOX);
    assertThat(options.boxes(1)).isEmpty();
  }

  @Test
  void oneOptionChangesWithoutTheOthers() {
    Budget budget = () -> FailureCode.TIME_LIMIT;
    ExtractionOptions options =
        ExtractionOptions.DEFAULT
            .withMode(ExtractionMode.STREAM)
            .withPassword("secret")
            .withPages(PageRange.parse("2"))
            .withBudget(budget);
    assertThat(options)
        .isEqualTo(
            new ExtractionOptions(
                PageRange.parse("2"), ExtractionMode.STREAM, "secret", List.of(), budget));
  }

  @Test
  void aSpentBudgetEndsTheWorkWithItsCodeAndThePage() {
    Budget budget = () -> FailureCode.TIME_LIMIT;
    assertThatExceptionOfType(ExtractionException.class)
        .isThrownBy(() -> budget.check(3))
        .withMessageContaining("send fewer pages")
        .returns(FailureCode.TIME_LIMIT, ExtractionException::code)
        .returns(3, ExtractionException::page);
  }

  @Test
  void anUnlimitedBudgetIsNeverSpent() {
    Budget.UNLIMITED.check(1);
    assertThat(Budget.UNLIMITED.spent()).isNull();
  }
}
