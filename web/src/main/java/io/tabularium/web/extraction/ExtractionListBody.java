package io.tabularium.web.extraction;

import io.tabularium.extraction.ExtractionPage;
import io.tabularium.extraction.ExtractionSummary;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stretch of the caller's extractions, newest first.
 *
 * @param next the cursor of the following stretch, or null at the end
 */
@Schema(name = "ExtractionList")
public record ExtractionListBody(List<Item> items, UUID next) {

  /** Copies the list. */
  public ExtractionListBody {
    items = List.copyOf(items);
  }

  /** One line of it. */
  @Schema(
      name = "ExtractionListItem",
      requiredProperties = {"id", "status", "createdAt"})
  public record Item(
      UUID id,
      String status,
      String documentName,
      Integer pageCount,
      Integer tableCount,
      Instant createdAt,
      Instant finishedAt,
      String errorCode) {}

  static ExtractionListBody of(ExtractionPage page) {
    return new ExtractionListBody(
        page.items().stream().map(ExtractionListBody::item).toList(), page.next());
  }

  private static Item item(ExtractionSummary summary) {
    return new Item(
        summary.id(),
        summary.status().wire(),
        summary.documentName(),
        summary.pages(),
        summary.tables(),
        summary.createdAt(),
        summary.finishedAt(),
        summary.errorCode());
  }
}
