package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** Takes every measurement of this node. To measure costs no lock and no look at the database. */
@ApplicationScoped
public class Meters {

  /** Names beyond so many, of all kinds, count as one: callers cannot fill the memory. */
  static final int MAX_SERIES = 3_000;

  static final String OTHER = "other";

  private static final double NANOS_PER_SECOND = 1e9;

  private final ConcurrentMap<Series, Recording> recordings = new ConcurrentHashMap<>();
  private final ConcurrentMap<Answered, LongAdder> answered = new ConcurrentHashMap<>();
  private final BucketCounts calls = new BucketCounts(Buckets.FINE);

  /** One answered request. */
  public void request(Call call, Duration duration) {
    Outcome outcome = Outcome.ofStatus(call.status());
    String route = call.method() + " " + call.route();
    record(call.kind(), route, outcome, duration);
    if (call.kind() == Kind.API) {
      calls.add(duration.toNanos() / NANOS_PER_SECOND);
    }
    if (call.client() != null && call.kind() == Kind.API) {
      record(Kind.CLIENT, call.client(), outcome, duration);
    }
    answered
        .computeIfAbsent(
            new Answered(call.method(), call.route(), call.status()), a -> new LongAdder())
        .increment();
  }

  /**
   * One extraction that ended.
   *
   * @param end {@code succeeded}, or the code that it failed with
   * @param client whose it is
   */
  public void extraction(String end, String client, Duration duration) {
    record(Kind.EXTRACTION, end, ofEnd(end), duration);
    record(Kind.CLIENT_EXTRACTION, client, ofEnd(end), duration);
  }

  /**
   * One invoice that ended (requirements I-12, I-13, I-40).
   *
   * @param end {@code valid}, {@code review}, {@code rejected}, or the code that it failed with
   */
  public void invoice(String end, Duration duration) {
    record(Kind.INVOICE, end, ofEnd(end), duration);
  }

  /** One thing that took time. */
  public void record(Kind kind, String name, Outcome outcome, Duration duration) {
    Series series = new Series(kind, name);
    Recording recording = recordings.get(series);
    if (recording == null) {
      Series kept = recordings.size() < MAX_SERIES ? series : new Series(kind, OTHER);
      recording = recordings.computeIfAbsent(kept, s -> new Recording());
    }
    recording.record(outcome, duration);
  }

  /** A document's end as an outcome: what is wrong with the document is the caller's. */
  static Outcome ofEnd(String end) {
    return switch (end) {
      case "succeeded", "cancelled", "valid", "review", "rejected" -> Outcome.OK;
      case "internal-error" -> Outcome.ERROR;
      default -> Outcome.CALLER;
    };
  }

  /** What came since the last call. Only the journal may call it, from one thread at a time. */
  Reading drain() {
    Reading fresh = new Reading();
    recordings.forEach(
        (series, recording) -> {
          Measure measure = recording.drain();
          if (measure != null) {
            fresh.add(series, measure);
          }
        });
    return fresh;
  }

  /** Everything since the start of the node, by series. */
  public Map<Series, Buckets> totals() {
    Map<Series, Buckets> totals = new HashMap<>();
    recordings.forEach((series, recording) -> totals.put(series, recording.total()));
    return totals;
  }

  /** All API calls since the start of the node, in {@link Buckets#FINE}. */
  public Buckets calls() {
    return calls.total();
  }

  /** Requests since the start of the node. */
  public Map<Answered, Long> answered() {
    Map<Answered, Long> counts = new HashMap<>();
    answered.forEach((group, count) -> counts.put(group, count.sum()));
    return counts;
  }
}
