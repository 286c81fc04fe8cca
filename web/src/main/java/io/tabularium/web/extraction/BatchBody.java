package io.tabularium.web.extraction;

import io.tabularium.extraction.BatchView;
import io.tabularium.extraction.ExtractionStatus;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A batch as the API tells it.
 *
 * @param status queued, running, succeeded (some file did), failed (none did) or cancelled
 * @param counts how many files stand where
 * @param extractions one a file, in their order
 */
@Schema(
    name = "Batch",
    requiredProperties = {"id", "status", "createdAt", "links"})
public record BatchBody(
    UUID id,
    String status,
    Map<String, Long> counts,
    Instant createdAt,
    List<ExtractionBody> extractions,
    Links links) {

  /** Copies list and map. */
  public BatchBody {
    counts = new TreeMap<>(counts);
    extractions = List.copyOf(extractions);
  }

  /** Where to go on; result is null until all have ended. */
  @Schema(name = "BatchLinks", requiredProperties = "self")
  public record Links(String self, String result) {}

  /** The body of a batch. */
  public static BatchBody of(BatchView view) {
    Map<String, Long> counts =
        Arrays.stream(ExtractionStatus.values())
            .collect(Collectors.toMap(ExtractionStatus::wire, view::count));
    String self = address(view.id());
    return new BatchBody(
        view.id(),
        view.status().wire(),
        counts,
        view.createdAt(),
        view.extractions().stream().map(ExtractionBody::of).toList(),
        new Links(self, view.status().isFinal() ? self + "/result" : null));
  }

  /** Where it is to be had. */
  static String address(UUID id) {
    return "/api/v1/batches/" + id;
  }
}
