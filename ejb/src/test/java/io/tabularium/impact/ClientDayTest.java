package io.tabularium.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.account.TierFigure;
import io.tabularium.impact.Hit.Times;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClientDayTest {

  private static final UUID ID = new UUID(1, 1);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private static Document document(int accepted, int started, int finished, long bytes, int pages) {
    return new Document(
        ID,
        NOON.plusSeconds(accepted),
        NOON.plusSeconds(started),
        NOON.plusSeconds(finished),
        bytes,
        pages);
  }

  private static final ClientDay DAY =
      new ClientDay(
          ID,
          "acme",
          Map.of(NOON, 5L, NOON.plusSeconds(60), 3L, NOON.plusSeconds(3600), 4L),
          List.of(
              document(0, 0, 30, 1_000, 1),
              document(10, 10, 20, 2_000, 2),
              document(15, 20, 90, 3_000, 9),
              document(70, 90, 91, 500, 1)),
          700);

  private static void assertHit(TierFigure figure, long limit, long busiest, Times times) {
    assertThat(DAY.hit(figure, limit)).contains(new Hit(figure, ID, "acme", busiest, times));
    assertThat(DAY.hit(figure, busiest)).as("what was enough stays enough").isEmpty();
  }

  @Test
  void requestsBeyondTheLimitOfEachMinuteAreCounted() {
    assertHit(TierFigure.REQUESTS_PER_MINUTE, 3, 5, new Times(3, 12));
  }

  @Test
  void requestsOfAnHourAreCountedTogether() {
    assertHit(TierFigure.REQUESTS_PER_HOUR, 6, 8, new Times(2, 12));
  }

  @Test
  void documentsOfAMinuteAreCountedWhenTheyCame() {
    assertHit(TierFigure.EXTRACTS_PER_MINUTE, 2, 3, new Times(1, 4));
  }

  @Test
  void largeLongAndSlowDocumentsAreCountedOneByOne() {
    assertHit(TierFigure.MAX_FILE_BYTES, 1_999, 3_000, new Times(2, 4));
    assertHit(TierFigure.MAX_PAGES, 2, 9, new Times(1, 4));
    assertHit(TierFigure.TIME_LIMIT, 10, 70, new Times(2, 4));
  }

  @Test
  void documentsAtTheSameTimeAreCountedAsEachBegins() {
    assertHit(TierFigure.MAX_RUNNING, 1, 2, new Times(2, 4));
    assertThat(DAY.hit(TierFigure.MAX_WAITING, 0))
        .contains(new Hit(TierFigure.MAX_WAITING, ID, "acme", 1, new Times(2, 4)));
  }

  @Test
  void theMonthIsOneQuestion() {
    assertHit(TierFigure.PAGES_PER_MONTH, 699, 700, new Times(1, 1));
  }

  @Test
  void whatRefusesNobodyHitsNobody() {
    assertThat(DAY.hit(TierFigure.PRIORITY, 0)).isEmpty();
    assertThat(DAY.hit(TierFigure.RESULT_RETENTION, 0)).isEmpty();
  }
}
