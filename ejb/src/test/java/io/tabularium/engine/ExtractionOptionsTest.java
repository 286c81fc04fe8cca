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
    assertThat(options.given(2)).extracting(GivenRegion::box).containsExactly(BOX);
    assertThat(options.given(1)).isEmpty();
  }

  @Test
  void aRegionBeyondTheDocumentIsRefused() {
    ExtractionOptions options =
        ExtractionOptions.DEFAULT.withRegions(List.of(new GivenRegion(2, BOX)));
    options.check(2);
    assertThatExceptionOfType(ExtractionException.class)
        .isThrownBy(() -> options.check(1))
        .withMessageContaining("ends with page 1")
        .returns(FailureCode.INVALID_OPTION, ExtractionException::code);
  }

  @Test
  void theReferenceTakesBoxesOnly() {
    ExtractionOptions options = ExtractionOptions.DEFAULT.withMode(ExtractionMode.TABULA);
    options.withRegions(List.of(new GivenRegion(1, BOX))).check(1);
    for (GivenRegion more :
        List.of(
            new GivenRegion(1, BOX, List.of(), 0),
            new GivenRegion(1, BOX, List.of(BOX.centerX()), null))) {
      assertThatExceptionOfType(ExtractionException.class)
          .isThrownBy(() -> options.withRegions(List.of(more)).check(1))
          .returns(FailureCode.INVALID_OPTION, ExtractionException::code);
    }
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
