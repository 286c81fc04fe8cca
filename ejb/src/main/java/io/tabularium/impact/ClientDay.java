package io.tabularium.impact;

import io.tabularium.account.TierFigure;
import io.tabularium.impact.Hit.Times;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a client has used in a day.
 *
 * @param requests by minute
 * @param pagesThisMonth charged so far
 */
record ClientDay(
    UUID id,
    String name,
    Map<Instant, Long> requests,
    List<Document> documents,
    long pagesThisMonth) {

  /** Whether a client's use of what a figure limits is measured at all, or can be refused. */
  static boolean knows(TierFigure figure) {
    return switch (figure) {
      case READS_PER_MINUTE, ABOUTS_PER_MINUTE, SECURITY_PER_MINUTE -> false;
      default -> true;
    };
  }

  /** What {@code limit} would have meant; empty if nothing. */
  Optional<Hit> hit(TierFigure figure, long limit) {
    return switch (figure) {
      case REQUESTS_PER_MINUTE -> crowd(figure, requests.values(), limit);
      case REQUESTS_PER_HOUR -> crowd(figure, byHour().values(), limit);
      case EXTRACTS_PER_MINUTE -> crowd(figure, accepted().values(), limit);
      case MAX_FILE_BYTES -> each(figure, documents.stream().mapToLong(Document::bytes), limit);
      case MAX_PAGES ->
          each(figure, documents.stream().mapToLong(d -> d.pages() == null ? 0 : d.pages()), limit);
      case TIME_LIMIT -> each(figure, documents.stream().mapToLong(Document::seconds), limit);
      case MAX_RUNNING -> each(figure, atOnce(Document::startedAt, Document::finishedAt), limit);
      case MAX_WAITING -> each(figure, atOnce(Document::acceptedAt, Document::startedAt), limit);
      case PAGES_PER_MONTH -> each(figure, LongStream.of(pagesThisMonth), limit);
      default -> Optional.empty();
    };
  }

  private Map<Instant, Long> byHour() {
    Map<Instant, Long> hours = new TreeMap<>();
    requests.forEach(
        (minute, count) -> hours.merge(minute.truncatedTo(ChronoUnit.HOURS), count, Long::sum));
    return hours;
  }

  private Map<Instant, Long> accepted() {
    return documents.stream()
        .collect(
            Collectors.groupingBy(
                d -> d.acceptedAt().truncatedTo(ChronoUnit.MINUTES), Collectors.counting()));
  }

  /** For each document, how many there were between two points of their ways when it came there. */
  private LongStream atOnce(Function<Document, Instant> in, Function<Document, Instant> out) {
    TreeMap<Instant, Long> changes = new TreeMap<>();
    List<Document> those = documents.stream().filter(d -> in.apply(d) != null).toList();
    for (Document document : those) {
      changes.merge(in.apply(document), 1L, Long::sum);
      if (out.apply(document) != null) {
        changes.merge(out.apply(document), -1L, Long::sum);
      }
    }
    TreeMap<Instant, Long> present = new TreeMap<>();
    long sum = 0;
    for (Map.Entry<Instant, Long> change : changes.entrySet()) {
      sum += change.getValue();
      present.put(change.getKey(), sum);
    }
    return those.stream().mapToLong(d -> present.get(in.apply(d)));
  }

  /** Of each window, what goes beyond the limit. */
  private Optional<Hit> crowd(TierFigure figure, Collection<Long> windows, long limit) {
    long over = windows.stream().mapToLong(count -> Math.max(0, count - limit)).sum();
    long all = windows.stream().mapToLong(Long::longValue).sum();
    long busiest = windows.stream().mapToLong(Long::longValue).max().orElse(0);
    return hit(figure, busiest, new Times(over, all));
  }

  private Optional<Hit> each(TierFigure figure, LongStream values, long limit) {
    long[] all = values.toArray();
    long over = LongStream.of(all).filter(value -> value > limit).count();
    return hit(figure, LongStream.of(all).max().orElse(0), new Times(over, all.length));
  }

  private Optional<Hit> hit(TierFigure figure, long busiest, Times times) {
    return times.hit() == 0
        ? Optional.empty()
        : Optional.of(new Hit(figure, id, name, busiest, times));
  }
}
