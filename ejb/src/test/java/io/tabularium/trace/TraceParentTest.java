package io.tabularium.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples and rules of W3C Trace Context, section 3.2. */
class TraceParentTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String STEP = "b7ad6b7169203331";
  private static final String GIVEN = "00-" + TRACE + "-" + STEP + "-01";

  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void aStepGoesOnWithTheTraceAndItsFlags() {
    TraceParent next = TraceParent.next(GIVEN, random);

    assertThat(next.traceId()).isEqualTo(TRACE);
    assertThat(next.stepId()).isNotEqualTo(STEP).matches("[0-9a-f]{16}");
    assertThat(next).hasToString("00-" + TRACE + "-" + next.stepId() + "-01");
    assertThat(TraceParent.next(GIVEN, random).stepId()).isNotEqualTo(next.stepId());
    assertThat(TraceParent.idOf(next.toString())).isEqualTo(TRACE);
  }

  @Test
  void aLaterVersionIsReadAsFarAsThisOneGoes() {
    String later = "cc-" + TRACE + "-" + STEP + "-01-what-the-future-will-be-like";

    assertThat(TraceParent.next(later, random).traceId()).isEqualTo(TRACE);
    assertThat(TraceParent.next("00" + later.substring(2), random).traceId()).isNotEqualTo(TRACE);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
        "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
        "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\nX: y",
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"
      })
  void whatIsNoneBeginsANewTrace(String header) {
    TraceParent begun = TraceParent.next(header, random);

    assertThat(begun.toString()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
    assertThat(begun.traceId()).isNotEqualToIgnoringCase(TRACE);
  }

  @Test
  void whereThereIsNoneThereIsNoId() {
    assertThat(TraceParent.idOf(null)).isEmpty();
  }
}
