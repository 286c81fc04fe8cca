package io.tabularium.admission;

import io.tabularium.account.Caller;
import io.tabularium.account.KnownAccounts;
import io.tabularium.account.Scope;
import io.tabularium.account.Tier;
import io.tabularium.account.TierName;
import io.tabularium.account.UsageService;
import io.tabularium.metric.Kind;
import io.tabularium.metric.Meters;
import io.tabularium.metric.Outcome;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** The checks before a request is served, cheapest first: key, scope, declared size. */
@ApplicationScoped
public class Gate {

  /** When to look again whether some of the waiting documents are done. */
  private static final Duration WAITING = Duration.ofSeconds(5);

  private static final Duration MONTH = Duration.ofDays(30);
  private static final int BYTES_PER_MEGABYTE = 1024 * 1024;

  private KnownAccounts accounts;
  private RateLimiter limiter;
  private UsageService usage;
  private Settings settings;
  private Meters meters;
  private Clock clock;

  /** For the container's proxy. */
  protected Gate() {}

  @Inject
  Gate(KnownAccounts accounts, RateLimiter limiter, UsageService usage, Settings settings) {
    this.usage = usage;
    this.accounts = accounts;
    this.limiter = limiter;
    this.settings = settings;
  }

  @Inject
  void with(Meters meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Who a request without a key comes from, if such may send documents here.
   *
   * @throws RefusalException UNAUTHENTICATED
   */
  public Caller anonymous() {
    if (!settings.get(Setting.ANONYMOUS_EXTRACT)) {
      throw unauthenticated();
    }
    return accounts.anonymous();
  }

  /** Whose requests those of an address are. */
  public Subject subject(String address) {
    return Subject.ofAddress(address, accounts.tier(TierName.ANONYMOUS));
  }

  /**
   * Counts a request.
   *
   * @param operation that has a limit of its own, or null
   * @return what is left of each limit
   * @throws LimitException that says which limit, when again, and what the next tier would allow
   */
  public Admission count(Subject subject, Operation operation) {
    Admission admission = limiter.count(subject, operation);
    if (admission.refusedBy() != null) {
      throw exceeded(subject, operation, admission);
    }
    return admission;
  }

  /**
   * Lets only callers through who have pages left this month.
   *
   * @throws LimitException that says when the month ends
   */
  public void quota(Caller caller) {
    long used = usage.pagesThisMonth(caller.clientId());
    Tier tier = caller.tier();
    if (used < tier.pagesPerMonth()) {
      return;
    }
    int pages = (int) Math.min(Integer.MAX_VALUE, tier.pagesPerMonth());
    Duration rest = usage.restOfMonth();
    LimitState state = new LimitState(new Limit("pages-month", pages, MONTH), 0, rest);
    throw new LimitException(
        "The " + pages + " pages of this month are used up; come again next month.",
        new Admission(List.of(state), state),
        next(tier, Tier::pagesPerMonth));
  }

  /**
   * Lets only callers through who have room for so many more documents that wait.
   *
   * @param waiting those that wait already
   * @throws LimitException that says how many may
   */
  public void waiting(Caller caller, long waiting, int more) {
    Tier tier = caller.tier();
    long left = tier.maxWaiting() - waiting;
    if (more <= left) {
      return;
    }
    Limit limit = new Limit("waiting-documents", tier.maxWaiting(), WAITING);
    LimitState state = new LimitState(limit, Math.max(0, left), WAITING);
    throw new LimitException(
        "In the tier \"%s\" %d documents may wait at a time, and %d do; send more when some are done."
            .formatted(tier.name().wire(), tier.maxWaiting(), waiting),
        new Admission(List.of(state), state),
        next(tier, Tier::maxWaiting));
  }

  /** The first tier above that has more of it. */
  private LimitException.Offer next(Tier tier, ToLongFunction<Tier> amount) {
    return accounts.tiers().stream()
        .filter(t -> t.name().compareTo(tier.name()) > 0)
        .filter(t -> amount.applyAsLong(t) > amount.applyAsLong(tier))
        .findFirst()
        .map(t -> new LimitException.Offer(t.name(), amount.applyAsLong(t)))
        .orElse(null);
  }

  private static RefusalException unauthenticated() {
    return new RefusalException(
        RefusalCode.UNAUTHENTICATED,
        "Send your API key as \"Authorization: Bearer KEY\" or as \"X-API-Key: KEY\".");
  }

  private LimitException exceeded(Subject subject, Operation operation, Admission admission) {
    Limit limit = admission.refusedBy().limit();
    LimitException.Offer offer = offer(subject, operation, limit);
    String advice = offer == null ? "" : " The tier \"" + offer.tier().wire() + "\" has more.";
    return new LimitException(
        "The limit \""
            + limit.name()
            + "\" of "
            + limit.requests()
            + " requests is used up; come again after the seconds in Retry-After."
            + advice,
        admission,
        offer);
  }

  /** The first tier above that has more of the same; the names of its limits are a client's. */
  private LimitException.Offer offer(Subject subject, Operation operation, Limit limit) {
    String name = limit.name().replace("address", "client");
    return accounts.tiers().stream()
        .filter(tier -> tier.name().compareTo(subject.tier().name()) > 0)
        .flatMap(
            tier ->
                RateLimiter.limits(new Subject("client", "", tier), operation).stream()
                    .filter(l -> l.name().equals(name) && l.requests() > limit.requests())
                    .map(l -> new LimitException.Offer(tier.name(), l.requests())))
        .findFirst()
        .orElse(null);
  }

  /**
   * Who a key belongs to.
   *
   * @param key null if none came
   * @throws RefusalException UNAUTHENTICATED
   */
  public Caller identify(String key) {
    if (key == null || key.isBlank()) {
      throw unauthenticated();
    }
    return known(key)
        .orElseThrow(
            () ->
                new RefusalException(
                    RefusalCode.UNAUTHENTICATED,
                    "The API key is unknown, revoked or expired; ask for a new one."));
  }

  /** A key that comes for the first time in a while is no miss: no cache could know of it. */
  private Optional<Caller> known(String key) {
    Instant begun = clock.instant();
    boolean hit = accounts.knows(key);
    boolean miss = !hit && accounts.isFull();
    Optional<Caller> caller = accounts.authenticate(key);
    if (hit || miss) {
      Outcome outcome = hit ? Outcome.OK : Outcome.CALLER;
      meters.record(Kind.CACHE, "key", outcome, Duration.between(begun, clock.instant()));
    }
    return caller;
  }

  /**
   * Lets only keys through that may be used for {@code scope}.
   *
   * @throws RefusalException FORBIDDEN
   */
  public void require(Caller caller, Scope scope) {
    if (!caller.has(scope)) {
      throw new RefusalException(
          RefusalCode.FORBIDDEN,
          "The API key lacks the scope \"" + scope.wire() + "\"; use a key that has it.");
    }
  }

  /**
   * Refuses a body that says itself that it is too large.
   *
   * @param declaredBytes negative if it does not say
   * @param files how many documents it may hold
   * @throws RefusalException TOO_LARGE
   */
  public void declaredSize(Caller caller, long declaredBytes, int files) {
    if (declaredBytes > caller.tier().maxFileBytes() * files + BYTES_PER_MEGABYTE) {
      throw tooLarge(caller);
    }
  }

  /** The refusal of a document beyond the tier's size. */
  public RefusalException tooLarge(Caller caller) {
    return new RefusalException(
        RefusalCode.TOO_LARGE,
        "A document may have up to "
            + caller.tier().maxFileBytes() / BYTES_PER_MEGABYTE
            + " MB in the tier \""
            + caller.tier().name().wire()
            + "\"; send a smaller one.");
  }
}
