package io.tabularium.admission;

import io.tabularium.account.TierName;
import java.time.Duration;

/** A request beyond a limit: the caller is told which, and when to come again. */
public class LimitException extends RefusalException {

  private static final long serialVersionUID = 1L;

  private final transient Admission admission;
  private final transient Offer offer;

  /** What the next tier would allow in place of the limit that refused. */
  public record Offer(TierName tier, long amount) {}

  LimitException(String detail, Admission admission, Offer offer) {
    super(RefusalCode.LIMIT_EXCEEDED, detail, atLeastASecond(admission.refusedBy().reset()));
    this.admission = admission;
    this.offer = offer;
  }

  /** Every limit that applies, with what is left of it. */
  public Admission admission() {
    return admission;
  }

  /** What the next tier would allow, or null where there is none. */
  public Offer offer() {
    return offer;
  }

  /** Whole seconds, rounded up: who waits so long is not refused again. */
  private static Duration atLeastASecond(Duration time) {
    return Duration.ofSeconds(Math.max(1, time.plusNanos(999_999_999).toSeconds()));
  }
}
