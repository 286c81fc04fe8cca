package io.tabularium.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.account.Rates;
import io.tabularium.account.TestClock;
import io.tabularium.account.Tier;
import io.tabularium.setting.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private final TestClock clock = new TestClock("2026-05-01T10:00:30Z");
  private final RateLimiter limiter =
      new RateLimiter(new Grid(null, 0, clock), new Settings(name -> Optional.empty()));

  /** A tier of so many requests a minute and an hour, and so many that send documents. */
  private static Tier tier(int minute, int hour, int extracts, int version) {
    return TestTiers.of(new Rates(minute, hour, extracts, 60, 100, 20), version);
  }

  private static Subject client(Tier tier) {
    return new Subject("client", "c-1", tier);
  }

  private int admitted(Subject subject, Operation operation, int requests) {
    return (int)
        IntStream.range(0, requests)
            .filter(i -> limiter.count(subject, operation).refusedBy() == null)
            .count();
  }

  private long remaining(Subject subject, Operation operation, String limit) {
    return limiter.count(subject, operation).states().stream()
        .filter(s -> s.limit().name().equals(limit))
        .findFirst()
        .orElseThrow()
        .remaining();
  }

  @Test
  void exactlyTheLimitIsAdmittedInAMinuteAndAllOfItAgainInTheNext() {
    Subject client = client(tier(20, 0, 30, 0));
    assertThat(admitted(client, Operation.READ, 50)).isEqualTo(20);
    clock.pass(Duration.ofSeconds(59));
    assertThat(admitted(client, Operation.READ, 50)).isZero();
    clock.pass(Duration.ofSeconds(1));
    assertThat(admitted(client, Operation.READ, 50)).isEqualTo(20);
  }

  @Test
  void theTightestLimitAnswersAndSaysWhenToComeAgain() {
    Subject client = client(tier(20, 0, 3, 0));
    assertThat(admitted(client, Operation.EXTRACT, 3)).isEqualTo(3);
    clock.pass(Duration.ofSeconds(10));
    LimitState refused = limiter.count(client, Operation.EXTRACT).refusedBy();
    assertThat(refused.limit()).isEqualTo(new Limit("extract-minute", 3, Duration.ofMinutes(1)));
    assertThat(refused.remaining()).isZero();
    assertThat(refused.reset()).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void aRefusedRequestCostsNothingInTheOtherLimits() {
    Subject client = client(tier(20, 0, 3, 0));
    assertThat(admitted(client, Operation.EXTRACT, 50)).isEqualTo(3);
    assertThat(remaining(client, Operation.READ, "client-minute")).isEqualTo(20 - 3 - 1);
    // and the other way round: the whole is used up, the operation is not
    Subject other = new Subject("client", "c-2", tier(5, 0, 8, 0));
    assertThat(admitted(other, Operation.EXTRACT, 50)).isEqualTo(5);
    clock.pass(Duration.ofMinutes(1));
    assertThat(remaining(other, Operation.EXTRACT, "extract-minute")).isEqualTo(7);
  }

  @Test
  void minuteAndHourHoldTogether() {
    Subject address = new Subject("address", "192.0.2.1", tier(60, 100, 10, 0));
    assertThat(admitted(address, Operation.READ, 80)).isEqualTo(60);
    clock.pass(Duration.ofMinutes(1));
    assertThat(admitted(address, Operation.READ, 80)).isEqualTo(40);
    Admission refused = limiter.count(address, Operation.READ);
    assertThat(refused.refusedBy().limit().name()).isEqualTo("address-hour");
    clock.pass(Duration.ofMinutes(59));
    assertThat(admitted(address, Operation.READ, 80)).isEqualTo(60);
  }

  @Test
  void whatIsAdmittedSaysWhatIsLeft() {
    Admission admission = limiter.count(client(tier(20, 0, 30, 0)), Operation.EXTRACT);
    assertThat(admission.refusedBy()).isNull();
    assertThat(admission.tightest().limit().name()).isEqualTo("client-minute");
    assertThat(admission.states()).extracting(LimitState::remaining).containsExactly(19L, 29L);
  }

  @Test
  void aChangedTierHoldsAtOnceAndForgetsNothing() {
    assertThat(admitted(client(tier(10, 0, 30, 0)), Operation.READ, 20)).isEqualTo(10);
    assertThat(admitted(client(tier(15, 0, 30, 1)), Operation.READ, 20)).isEqualTo(5);
    clock.pass(Duration.ofMinutes(1));
    assertThat(admitted(client(tier(4, 0, 30, 2)), Operation.READ, 20)).isEqualTo(4);
    // a node that has not heard of the change yet does not undo it
    assertThat(admitted(client(tier(15, 0, 30, 1)), Operation.READ, 20)).isZero();
  }

  @Test
  void clientsDoNotShareALimit() {
    Tier tier = tier(2, 0, 2, 0);
    assertThat(admitted(new Subject("client", "a", tier), Operation.READ, 5)).isEqualTo(2);
    assertThat(admitted(new Subject("client", "b", tier), Operation.READ, 5)).isEqualTo(2);
  }

  @Test
  void manyThreadsGetNoMoreThanOne() {
    Subject client = client(tier(100, 0, 100, 0));
    AtomicInteger admitted = new AtomicInteger();
    IntStream.range(0, 2000)
        .parallel()
        .forEach(i -> admitted.addAndGet(admitted(client, Operation.EXTRACT, 1)));
    assertThat(admitted).hasValue(100);
  }

  @Test
  void aNodeThatHasLostTheOthersGrantsItsShare() {
    Grid alone = new Grid(null, 3, clock);
    RateLimiter part = new RateLimiter(alone, new Settings(name -> Optional.empty()));
    Subject client = client(tier(90, 0, 100, 0));
    long admitted =
        IntStream.range(0, 200)
            .filter(i -> part.count(client, Operation.READ).refusedBy() == null)
            .count();
    assertThat(alone.isAlone()).isTrue();
    assertThat(admitted).isEqualTo(Math.min(30, 60 / 3));
  }

  @Test
  void unusedBucketsGoByThemselves() {
    LocalBuckets buckets = new LocalBuckets(clock);
    Limit limit = new Limit("client-minute", 5, Duration.ofMinutes(1));
    for (int i = 0; i < 1000; i++) {
      buckets.take(new Buckets.Spot("k" + i, limit, 0));
    }
    assertThat(buckets.size()).isEqualTo(1000);
    clock.pass(Duration.ofHours(3));
    assertThat(buckets.size()).isZero();
  }

  @Test
  void limitsCanBeSwitchedOff() {
    RateLimiter off =
        new RateLimiter(new Grid(null, 0, clock), new Settings(name -> Optional.of("false")));
    Admission admission = off.count(client(tier(1, 0, 1, 0)), Operation.READ);
    assertThat(admission.states()).isEqualTo(List.of());
    assertThat(off.count(client(tier(1, 0, 1, 0)), Operation.READ).refusedBy()).isNull();
  }
}
