package io.tabularium.web.admin;

import io.tabularium.account.Rates;
import io.tabularium.account.Tier;
import io.tabularium.setting.InvalidInputException;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Every figure of a tier; in a change, those that are absent stay. {@code tier} and {@code version}
 * are told and never changed; {@code reason} goes into the audit log.
 */
@Schema(name = "Tier")
public record TierBody(
    String tier,
    Integer requestsPerMinute,
    Integer requestsPerHour,
    Integer extractsPerMinute,
    Integer readsPerMinute,
    Integer aboutsPerMinute,
    Integer securityPerMinute,
    Integer maxRunning,
    Integer maxWaiting,
    Long maxFileBytes,
    Integer maxPages,
    Long pagesPerMonth,
    Integer priority,
    Long sourceRetentionMinutes,
    Long resultRetentionMinutes,
    Long timeLimitSeconds,
    Integer version,
    String reason) {

  static TierBody of(Tier tier) {
    Rates rates = tier.rates();
    return new TierBody(
        tier.name().wire(),
        rates.requestsPerMinute(),
        rates.requestsPerHour(),
        rates.extractsPerMinute(),
        rates.readsPerMinute(),
        rates.aboutsPerMinute(),
        rates.securityPerMinute(),
        tier.maxRunning(),
        tier.maxWaiting(),
        tier.maxFileBytes(),
        tier.maxPages(),
        tier.pagesPerMonth(),
        tier.priority(),
        tier.sourceRetention().toMinutes(),
        tier.resultRetention().toMinutes(),
        tier.timeLimit().toSeconds(),
        tier.version(),
        null);
  }

  /** The tier as it becomes: these figures, and for the absent ones those that it has. */
  Tier onto(Tier now) {
    Rates rates = now.rates();
    return new Tier(
        now.name(),
        new Rates(
            or(requestsPerMinute, rates.requestsPerMinute()),
            or(requestsPerHour, rates.requestsPerHour()),
            or(extractsPerMinute, rates.extractsPerMinute()),
            or(readsPerMinute, rates.readsPerMinute()),
            or(aboutsPerMinute, rates.aboutsPerMinute()),
            or(securityPerMinute, rates.securityPerMinute())),
        or(maxRunning, now.maxRunning()),
        or(maxWaiting, now.maxWaiting()),
        or(maxFileBytes, now.maxFileBytes()),
        or(maxPages, now.maxPages()),
        or(pagesPerMonth, now.pagesPerMonth()),
        or(priority, now.priority()),
        sourceRetentionMinutes == null
            ? now.sourceRetention()
            : Span.of("sourceRetentionMinutes", sourceRetentionMinutes, ChronoUnit.MINUTES),
        resultRetentionMinutes == null
            ? now.resultRetention()
            : Span.of("resultRetentionMinutes", resultRetentionMinutes, ChronoUnit.MINUTES),
        timeLimitSeconds == null
            ? now.timeLimit()
            : Span.of("timeLimitSeconds", timeLimitSeconds, ChronoUnit.SECONDS),
        now.version());
  }

  /** Refuses what leaves out a figure. */
  void requireAll() {
    boolean all =
        Stream.of(
                requestsPerMinute,
                requestsPerHour,
                extractsPerMinute,
                readsPerMinute,
                aboutsPerMinute,
                securityPerMinute,
                maxRunning,
                maxWaiting,
                maxFileBytes,
                maxPages,
                pagesPerMonth,
                priority,
                sourceRetentionMinutes,
                resultRetentionMinutes,
                timeLimitSeconds)
            .allMatch(Objects::nonNull);
    if (!all) {
      throw new InvalidInputException(
          "PUT takes every figure that GET gives; send PATCH to change some of them.");
    }
  }

  private static <T> T or(T given, T now) {
    return given == null ? now : given;
  }
}
