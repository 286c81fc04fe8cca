package io.tabularium.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Pages charged by month and client, as the database last said, and what this node charged since;
 * other nodes' are seen within five seconds. Asked at each document: to add up the documents of a
 * month each time would cost the more the longer the month is.
 */
final class MonthlyPages {

  static final Duration FRESH = Duration.ofSeconds(5);

  private static final int MOST_CLIENTS = 10_000;

  private record Month(UUID client, LocalDate first) {}

  private final Cache<Month, Long> sums;

  MonthlyPages(Clock clock) {
    sums =
        Caffeine.newBuilder()
            .expireAfterWrite(FRESH)
            .maximumSize(MOST_CLIENTS)
            .executor(Runnable::run)
            .ticker(() -> KnownAccounts.nanos(clock.instant()))
            .build();
  }

  /** Those of a client since the first of a month; {@code counted} adds them up. */
  long since(UUID client, LocalDate first, LongSupplier counted) {
    return sums.get(new Month(client, first), month -> counted.getAsLong());
  }

  /** Of pages that are being charged: a sum that the database tells from now on has them. */
  void add(UUID client, LocalDate day, int pages) {
    Month month = new Month(client, day.withDayOfMonth(1));
    sums.asMap().computeIfPresent(month, (same, sum) -> sum + pages);
  }
}
