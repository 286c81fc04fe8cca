package io.tabularium.admin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Counts, durations and instants as people read them; what is not known yet is a dash. */
public final class Figures {

  /** Stands for what is not known yet. */
  public static final String UNKNOWN = "–";

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("d MMM, HH:mm:ss", Locale.ENGLISH);

  private Figures() {}

  /** Such as {@code 1,204}. */
  public static String count(Integer count) {
    return count == null ? UNKNOWN : String.format(Locale.ENGLISH, "%,d", count);
  }

  /** Such as {@code 41 ms}, {@code 1.2 s}, {@code 3 min 5 s}. */
  public static String duration(Long millis) {
    if (millis == null) {
      return UNKNOWN;
    }
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return String.format(Locale.ENGLISH, "%.1f s", Math.floor(millis / 100.0) / 10);
    }
    long seconds = millis / 1_000;
    return seconds / 60 + " min " + seconds % 60 + " s";
  }

  /** Such as {@code 21 Nov, 03:41:07}, in the viewer's zone. */
  public static String instant(Instant instant, ZoneId zone) {
    return instant == null ? UNKNOWN : DAY_AND_TIME.format(instant.atZone(zone));
  }

  /** Such as {@code 1,204.50}: two decimals, or more where there are more. */
  public static String amount(BigDecimal amount) {
    if (amount == null) {
      return UNKNOWN;
    }
    int decimals = Math.max(2, amount.stripTrailingZeros().scale());
    return String.format(Locale.ENGLISH, "%,." + decimals + "f", amount);
  }

  /** Such as {@code 120.6 kB}. */
  public static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    if (bytes < 1_000_000) {
      return String.format(Locale.ENGLISH, "%.1f kB", bytes / 1_000.0);
    }
    return String.format(Locale.ENGLISH, "%.1f MB", bytes / 1_000_000.0);
  }
}
