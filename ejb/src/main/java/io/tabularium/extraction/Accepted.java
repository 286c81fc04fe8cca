package io.tabularium.extraction;

import java.util.List;
import java.util.UUID;

/**
 * What became of a submission.
 *
 * @param batch of many files that belong together, or null
 * @param extractions one a file, in their order
 * @param repeated whether it is the answer to an earlier call with the same Idempotency-Key
 */
public record Accepted(UUID batch, List<ExtractionView> extractions, boolean repeated) {

  /** Copies the list. */
  public Accepted {
    extractions = List.copyOf(extractions);
  }
}
