package io.tabularium.extraction;

import java.time.Duration;
import java.time.Instant;

/**
 * One extraction as its owner sees it.
 *
 * @param documentBytes size of the document
 * @param documentSha256 64 hexadecimal digits
 * @param timeLimitSeconds longest that it is worked at
 * @param problem why it failed, else null
 */
public record ExtractionView(
    ExtractionSummary summary,
    long documentBytes,
    String documentSha256,
    int timeLimitSeconds,
    Handled handled,
    Progress progress,
    Problem problem) {

  /**
   * How it is handled.
   *
   * @param cached whether its result was known before
   * @param quarantined whether its workers died on it
   */
  public record Handled(Priority priority, boolean cached, boolean quarantined) {}

  /**
   * How far it has come.
   *
   * @param pagesDone pages worked, null until one is
   * @param pagesWanted pages to be worked, null until known
   * @param queuePosition 1 for the next one, null where it is not told or does not wait
   * @param expectedFinish if it goes on as it did; null where that cannot be told
   */
  public record Progress(
      Integer pagesDone, Integer pagesWanted, Integer queuePosition, Instant expectedFinish) {}

  /** The same with its place in the queue. */
  ExtractionView at(int queuePosition) {
    return with(new Progress(null, null, queuePosition, null));
  }

  /** The same with its expected end, if it began {@code began} and goes on as it did. */
  ExtractionView finishing(Instant began, Instant now) {
    Integer done = progress.pagesDone;
    if (done == null || done == 0 || progress.pagesWanted == null) {
      return this;
    }
    Duration all = Duration.between(began, now).multipliedBy(progress.pagesWanted).dividedBy(done);
    return with(new Progress(done, progress.pagesWanted, null, began.plus(all)));
  }

  private ExtractionView with(Progress other) {
    return new ExtractionView(
        summary, documentBytes, documentSha256, timeLimitSeconds, handled, other, problem);
  }
}
