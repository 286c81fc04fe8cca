package io.tabularium.web.admin;

import io.tabularium.extraction.ExtractionPage;
import io.tabularium.extraction.ExtractionSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of everybody's jobs, newest first.
 *
 * @param next the cursor of the following stretch, or null at the end
 */
@Schema(name = "JobList")
public record JobListBody(List<Item> items, UUID next) {

  /** Copies the list. */
  public JobListBody {
    items = List.copyOf(items);
  }

  /** One line of it. */
  @Schema(
      name = "JobListItem",
      requiredProperties = {"id", "status", "createdAt"})
  public record Item(
      UUID id,
      String client,
      String status,
      String documentName,
      Integer pageCount,
      Long queuedMillis,
      Long processMillis,
      Instant createdAt,
      Instant finishedAt,
      String errorCode) {}

  static JobListBody of(ExtractionPage page) {
    return new JobListBody(page.items().stream().map(JobListBody::item).toList(), page.next());
  }

  private static Item item(ExtractionSummary job) {
    return new Item(
        job.id(),
        job.clientName(),
        job.status().wire(),
        job.documentName(),
        job.pages(),
        job.queuedMillis(),
        job.processMillis(),
        job.createdAt(),
        job.finishedAt(),
        job.errorCode());
  }
}
