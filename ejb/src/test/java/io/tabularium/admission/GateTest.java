package io.tabularium.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tabularium.account.Caller;
import io.tabularium.account.KnownAccounts;
import io.tabularium.account.Rates;
import io.tabularium.account.Scope;
import io.tabularium.account.TestClock;
import io.tabularium.account.Tier;
import io.tabularium.account.TierName;
import io.tabularium.account.UsageService;
import io.tabularium.admission.LimitException.Offer;
import io.tabularium.metric.Kind;
import io.tabularium.metric.Meters;
import io.tabularium.metric.Series;
import io.tabularium.setting.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Each check at the door: whom it lets through, and what it tells the others. */
class GateTest {

  private static final long MEGABYTE = 1024 * 1024;

  private static final Tier ANONYMOUS = tier(TierName.ANONYMOUS, 1);
  private static final Tier FREE = tier(TierName.FREE, 2);

  /** Has no more than the one below it. */
  private static final Tier STARTER = tier(TierName.STARTER, 2);

  private static final Tier BUSINESS = tier(TierName.BUSINESS, 5);
  private static final Duration REST_OF_MONTH = Duration.ofDays(3).plusMillis(1);

  private final TestClock clock = new TestClock("2026-05-01T10:00:30Z");
  private final Meters meters = new Meters();
  private final Gate gate = gate("false");
  private boolean full;

  private final Caller caller = caller(FREE);
  private long pagesUsed;

  /** Of everything so much. */
  private static Tier tier(TierName name, int size) {
    return new Tier(
        name,
        new Rates(10 * size, 0, 4 * size, 100 * size, 100 * size, 3),
        1,
        size,
        size * MEGABYTE,
        1,
        100L * size,
        0,
        Duration.ZERO,
        Duration.ZERO,
        Duration.ofSeconds(1),
        0);
  }

  private static Caller caller(Tier tier) {
    return new Caller(
        UUID.randomUUID(), "somebody", UUID.randomUUID(), tier, Set.of(Scope.EXTRACT, Scope.READ));
  }

  private Gate gate(String anonymous) {
    Settings settings =
        new Settings(
            name ->
                name.equals("tabularium.anonymous.extract")
                    ? Optional.of(anonymous)
                    : Optional.empty());
    RateLimiter limiter = new RateLimiter(new Grid(null, 0, clock), settings);
    Gate made = new Gate(new Accounts(), limiter, new Usage(), settings);
    made.with(meters, clock);
    return made;
  }

  /** Knows one key, {@code good}, and asks nobody for {@code known}. */
  private final class Accounts extends KnownAccounts {

    @Override
    public Optional<Caller> authenticate(String key) {
      return key.equals("bad") ? Optional.empty() : Optional.of(caller);
    }

    @Override
    public boolean knows(String key) {
      return key.equals("known");
    }

    @Override
    public boolean isFull() {
      return full;
    }

    @Override
    public List<Tier> tiers() {
      return List.of(ANONYMOUS, FREE, STARTER, BUSINESS);
    }

    @Override
    public Caller anonymous() {
      return caller(ANONYMOUS);
    }
  }

  private final class Usage extends UsageService {

    @Override
    public long pagesThisMonth(UUID clientId) {
      return clientId.equals(caller.clientId()) ? pagesUsed : 0;
    }

    @Override
    public Duration restOfMonth() {
      return REST_OF_MONTH;
    }
  }

  private static void passes(ThrowingCallable call) {
    assertThatCode(call).doesNotThrowAnyException();
  }

  private static RefusalException refusal(ThrowingCallable call, RefusalCode code) {
    RefusalException refusal = catchThrowableOfType(RefusalException.class, call);
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    return refusal;
  }

  private static LimitException limit(ThrowingCallable call) {
    return (LimitException) refusal(call, RefusalCode.LIMIT_EXCEEDED);
  }

  private void useUp(Subject subject, Operation operation, int requests) {
    for (int i = 0; i < requests; i++) {
      assertThat(gate.count(subject, operation).refusedBy()).isNull();
    }
  }

  @Test
  void withoutAKeyOnlyWhereThatIsAllowed() {
    assertThat(refusal(gate::anonymous, RefusalCode.UNAUTHENTICATED)).hasMessageContaining("X-API");
    assertThat(gate("true").anonymous().tier()).isEqualTo(ANONYMOUS);
  }

  @Test
  void anAddressMayWhatTheAnonymousMay() {
    assertThat(gate.subject("192.0.2.1")).isEqualTo(new Subject("address", "192.0.2.1", ANONYMOUS));
  }

  @Test
  void whoIsBeyondALimitHearsWhichAndWhoHasMore() {
    Subject client = Subject.of(caller);
    useUp(client, Operation.EXTRACT, 8);
    clock.pass(Duration.ofMillis(10_500));
    LimitException refused = limit(() -> gate.count(client, Operation.EXTRACT));
    // the starter has no more of it
    assertThat(refused.offer()).isEqualTo(new Offer(TierName.BUSINESS, 20));
    assertThat(refused)
        .hasMessage(
            "The limit \"extract-minute\" of 8 requests is used up; come again after the seconds in"
                + " Retry-After. The tier \"business\" has more.");
    assertThat(refused.admission().refusedBy().limit().name()).isEqualTo("extract-minute");
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(50));
  }

  @Test
  void nobodyHasMoreThanTheLargestTier() {
    Subject client = Subject.of(caller(BUSINESS));
    useUp(client, Operation.EXTRACT, 20);
    LimitException refused = limit(() -> gate.count(client, Operation.EXTRACT));
    assertThat(refused.offer()).isNull();
    assertThat(refused).hasMessageEndingWith("the seconds in Retry-After.");
  }

  @Test
  void anAddressHearsWhatAClientWouldHave() {
    Subject address = gate.subject("192.0.2.1");
    useUp(address, null, 10);
    LimitException refused = limit(() -> gate.count(address, null));
    assertThat(refused.admission().refusedBy().limit().name()).isEqualTo("address-minute");
    assertThat(refused.offer()).isEqualTo(new Offer(TierName.FREE, 20));
  }

  @Test
  void thePagesOfAMonthAreAsManyAsTheTierSays() {
    pagesUsed = 199;
    passes(() -> gate.quota(caller));
    pagesUsed = 200;
    LimitException refused = limit(() -> gate.quota(caller));
    assertThat(refused).hasMessageStartingWith("The 200 pages of this month are used up");
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofDays(3).plusSeconds(1));
    assertThat(refused.offer()).isEqualTo(new Offer(TierName.BUSINESS, 500));
    assertThat(refused.admission().tightest())
        .isEqualTo(
            new LimitState(new Limit("pages-month", 200, Duration.ofDays(30)), 0, REST_OF_MONTH));
    passes(() -> gate.quota(caller(FREE)));
  }

  @Test
  void soManyDocumentsWaitAsTheTierSays() {
    passes(() -> gate.waiting(caller, 1, 1));
    LimitException refused = limit(() -> gate.waiting(caller, 1, 2));
    assertThat(refused).hasMessageContaining("\"free\" 2 documents may wait at a time, and 1 do");
    assertThat(refused.admission().refusedBy().remaining()).isEqualTo(1);
    assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(5));
    assertThat(refused.offer()).isEqualTo(new Offer(TierName.BUSINESS, 5));
    LimitException over = limit(() -> gate.waiting(caller, 7, 1));
    assertThat(over.admission().refusedBy().remaining()).isZero();
    assertThat(limit(() -> gate.waiting(caller(BUSINESS), 5, 1)).offer()).isNull();
  }

  @Test
  void aKeyOpensOrTheRemedyIsTold() {
    for (String none : new String[] {null, " "}) {
      assertThat(refusal(() -> gate.identify(none), RefusalCode.UNAUTHENTICATED))
          .hasMessageContaining("Send your API key");
    }
    assertThat(refusal(() -> gate.identify("bad"), RefusalCode.UNAUTHENTICATED))
        .hasMessageContaining("revoked");
    assertThat(gate.identify("good")).isEqualTo(caller);
    assertThat(gate.identify("known")).isEqualTo(caller);
  }

  @Test
  void aKeyIsMissedIfThereWasNoRoomForItAndNotIfItIsNew() {
    Series keys = new Series(Kind.CACHE, "key");
    gate.identify("known");
    gate.identify("good");
    assertThat(meters.totals().get(keys).count()).isEqualTo(1);
    full = true;
    gate.identify("good");
    assertThat(meters.totals().get(keys).count()).isEqualTo(2);
  }

  @Test
  void aKeyIsForItsScopesOnly() {
    passes(() -> gate.require(caller, Scope.READ));
    assertThat(refusal(() -> gate.require(caller, Scope.ADMIN), RefusalCode.FORBIDDEN))
        .hasMessageContaining("\"admin\"");
  }

  @Test
  void aBodyMayBeAsLargeAsItsFilesAndAMegabyte() {
    passes(() -> gate.declaredSize(caller, -1, 1));
    passes(() -> gate.declaredSize(caller, 3 * MEGABYTE, 1));
    passes(() -> gate.declaredSize(caller, 7 * MEGABYTE, 3));
    RefusalException refused =
        refusal(() -> gate.declaredSize(caller, 3 * MEGABYTE + 1, 1), RefusalCode.TOO_LARGE);
    assertThat(refused).hasMessageContaining("up to 2 MB in the tier \"free\"");
    assertThat(refused.retryAfter()).isNull();
    refusal(() -> gate.declaredSize(caller, 7 * MEGABYTE + 1, 3), RefusalCode.TOO_LARGE);
  }

  @Test
  void codesAreWrittenAsInTheContract() {
    assertThat(RefusalCode.LIMIT_EXCEEDED.wire()).isEqualTo("limit-exceeded");
    assertThat(Operation.SECURITY.wire()).isEqualTo("security");
  }

  @Test
  void everyKindOfRequestHasItsOwnLimit() {
    Rates rates = new Rates(1, 0, 2, 3, 4, 5);
    assertThat(List.of(Operation.values()))
        .extracting(operation -> operation.perMinute(rates))
        .containsExactly(2, 3, 4, 5);
  }

  @Test
  void whoWaitsAsLongAsHeIsToldIsNotRefusedAgain() {
    assertThat(waitAfter(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    assertThat(waitAfter(Duration.ofSeconds(2))).isEqualTo(Duration.ofSeconds(2));
    assertThat(waitAfter(Duration.ofSeconds(2).plusNanos(1))).isEqualTo(Duration.ofSeconds(3));
  }

  private static Duration waitAfter(Duration reset) {
    LimitState state = new LimitState(new Limit("x", 1, Duration.ofMinutes(1)), 0, reset);
    return new LimitException("x", new Admission(List.of(state), state), null).retryAfter();
  }

  @Test
  void aNodesShareIsAtLeastOne() {
    Limit limit = new Limit("x", 7, Duration.ofMinutes(1));
    assertThat(limit.share(3).requests()).isEqualTo(2);
    assertThat(limit.share(8).requests()).isEqualTo(1);
  }

  @Test
  void theTightestLimitIsTheOneWithTheLeastLeft() {
    LimitState much = new LimitState(new Limit("a", 9, Duration.ZERO), 5, Duration.ZERO);
    LimitState little = new LimitState(new Limit("b", 9, Duration.ZERO), 2, Duration.ZERO);
    assertThat(new Admission(List.of(much, little), null).tightest()).isEqualTo(little);
    assertThat(new Admission(List.of(much, little), much).tightest()).isEqualTo(much);
    assertThat(new Admission(List.of(), null).tightest()).isNull();
  }
}
