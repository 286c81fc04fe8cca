package io.tabularium.account;

import io.tabularium.setting.InvalidInputException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of a tier that administrators may change, each with what it may be. */
public enum TierFigure {
  /** Requests of all kinds in a minute. */
  REQUESTS_PER_MINUTE("requestsPerMinute", 1, 1_000_000),
  /** Requests of all kinds in an hour; 0 for no such limit. */
  REQUESTS_PER_HOUR("requestsPerHour", 0, 1_000_000),
  /** Documents sent in a minute. */
  EXTRACTS_PER_MINUTE("extractsPerMinute", 1, 1_000_000),
  /** Questions in a minute. */
  READS_PER_MINUTE("readsPerMinute", 1, 1_000_000),
  /** Questions about the server in a minute. */
  ABOUTS_PER_MINUTE("aboutsPerMinute", 1, 1_000_000),
  /** Questions about its safety in a minute. */
  SECURITY_PER_MINUTE("securityPerMinute", 1, 1_000_000),
  /** Documents of a client worked at the same time. */
  MAX_RUNNING("maxRunning", 1, 1_000_000),
  /** Documents of a client that may wait. */
  MAX_WAITING("maxWaiting", 0, 1_000_000),
  /** Bytes of the largest document: up to 10 GiB. */
  MAX_FILE_BYTES("maxFileBytes", 1, 10_737_418_240L),
  /** Pages of a document. */
  MAX_PAGES("maxPages", 1, 1_000_000),
  /** Pages of a client in a calendar month. */
  PAGES_PER_MONTH("pagesPerMonth", 0, 1_000_000_000_000L),
  /** Rank in the queue. */
  PRIORITY("priority", 0, 9),
  /** Minutes that a document is kept after its work: up to ten years. */
  SOURCE_RETENTION("sourceRetentionMinutes", 0, 5_270_400),
  /** Minutes that a result is kept: up to ten years. */
  RESULT_RETENTION("resultRetentionMinutes", 0, 5_270_400),
  /** Seconds that one document is worked at: up to a day. */
  TIME_LIMIT("timeLimitSeconds", 1, 86_400);

  private final String wire;
  private final long least;
  private final long most;

  TierFigure(String wire, long least, long most) {
    this.wire = wire;
    this.least = least;
    this.most = most;
  }

  /** The word of the API, such as {@code maxPages}. */
  public String wire() {
    return wire;
  }

  /** The smallest that it may be. */
  public long least() {
    return least;
  }

  /** The largest that it may be. */
  public long most() {
    return most;
  }

  /** What a tier has. */
  public long of(Tier tier) {
    return switch (this) {
      case REQUESTS_PER_MINUTE -> tier.rates().requestsPerMinute();
      case REQUESTS_PER_HOUR -> tier.rates().requestsPerHour();
      case EXTRACTS_PER_MINUTE -> tier.rates().extractsPerMinute();
      case READS_PER_MINUTE -> tier.rates().readsPerMinute();
      case ABOUTS_PER_MINUTE -> tier.rates().aboutsPerMinute();
      case SECURITY_PER_MINUTE -> tier.rates().securityPerMinute();
      case MAX_RUNNING -> tier.maxRunning();
      case MAX_WAITING -> tier.maxWaiting();
      case MAX_FILE_BYTES -> tier.maxFileBytes();
      case MAX_PAGES -> tier.maxPages();
      case PAGES_PER_MONTH -> tier.pagesPerMonth();
      case PRIORITY -> tier.priority();
      case SOURCE_RETENTION -> tier.sourceRetention().toMinutes();
      case RESULT_RETENTION -> tier.resultRetention().toMinutes();
      case TIME_LIMIT -> tier.timeLimit().toSeconds();
    };
  }

  /**
   * Refuses what it may not be.
   *
   * @throws InvalidInputException that says what it may
   */
  public void check(long value) {
    if (value < least || value > most) {
      throw new InvalidInputException(
          wire + ": " + value + " is not possible; give " + least + " to " + most + ".");
    }
  }

  /**
   * The tier with these figures in place of its own.
   *
   * @throws InvalidInputException that names the figure and what it may be
   */
  public static Tier change(Tier tier, Map<TierFigure, Long> changes) {
    changes.forEach(TierFigure::check);
    Map<TierFigure, Long> all = new EnumMap<>(TierFigure.class);
    Arrays.stream(values()).forEach(each -> all.put(each, each.of(tier)));
    all.putAll(changes);
    return new Tier(
        tier.name(),
        new Rates(
            REQUESTS_PER_MINUTE.whole(all),
            REQUESTS_PER_HOUR.whole(all),
            EXTRACTS_PER_MINUTE.whole(all),
            READS_PER_MINUTE.whole(all),
            ABOUTS_PER_MINUTE.whole(all),
            SECURITY_PER_MINUTE.whole(all)),
        MAX_RUNNING.whole(all),
        MAX_WAITING.whole(all),
        all.get(MAX_FILE_BYTES),
        MAX_PAGES.whole(all),
        all.get(PAGES_PER_MONTH),
        PRIORITY.whole(all),
        Duration.ofMinutes(all.get(SOURCE_RETENTION)),
        Duration.ofMinutes(all.get(RESULT_RETENTION)),
        Duration.ofSeconds(all.get(TIME_LIMIT)),
        tier.version());
  }

  /** The figures of {@code to} that are others than those of {@code from}. */
  public static Map<TierFigure, Long> differences(Tier from, Tier to) {
    return Arrays.stream(values())
        .filter(each -> each.of(from) != each.of(to))
        .collect(
            Collectors.toMap(
                each -> each,
                each -> each.of(to),
                (a, b) -> a,
                () -> new EnumMap<>(TierFigure.class)));
  }

  private int whole(Map<TierFigure, Long> all) {
    return Math.toIntExact(all.get(this));
  }
}
