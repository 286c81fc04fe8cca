package io.tabularium.extraction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A batch as its owner sees it.
 *
 * @param extractions one a file, in their order
 */
public record BatchView(UUID id, Instant createdAt, List<ExtractionView> extractions) {

  /** Copies the list. */
  public BatchView {
    extractions = List.copyOf(extractions);
  }

  /** How many of its files stand there. */
  public long count(ExtractionStatus status) {
    return extractions.stream().filter(e -> e.summary().status() == status).count();
  }

  /**
   * One state for the whole: queued until the first file is begun, running until the last has
   * ended, then succeeded if any file did, else failed, else cancelled.
   */
  public ExtractionStatus status() {
    if (count(ExtractionStatus.QUEUED) == extractions.size()) {
      return ExtractionStatus.QUEUED;
    }
    if (!extractions.stream().allMatch(e -> e.summary().status().isFinal())) {
      return ExtractionStatus.RUNNING;
    }
    if (count(ExtractionStatus.SUCCEEDED) > 0) {
      return ExtractionStatus.SUCCEEDED;
    }
    return count(ExtractionStatus.FAILED) > 0
        ? ExtractionStatus.FAILED
        : ExtractionStatus.CANCELLED;
  }
}
