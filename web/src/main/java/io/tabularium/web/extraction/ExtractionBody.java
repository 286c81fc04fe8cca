package io.tabularium.web.extraction;

import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.ExtractionSummary;
import io.tabularium.extraction.ExtractionView;
import io.tabularium.extraction.Problem;
import io.tabularium.web.answer.ProblemBody;
import io.tabularium.web.answer.ProblemCode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One extraction as the API tells it.
 *
 * @param status queued, running, succeeded, failed or cancelled
 * @param priority low, normal or high, as far as the tier allows
 * @param cached whether its result was known from an equal one, without new work
 * @param queuePosition 1 for the next one, null if it does not wait
 * @param error why it failed, else null
 * @param timeLimitSeconds longest that it is worked at
 */
@Schema(
    name = "Extraction",
    requiredProperties = {
      "id",
      "status",
      "priority",
      "document",
      "createdAt",
      "timing",
      "progress",
      "links"
    })
public record ExtractionBody(
    UUID id,
    String status,
    String priority,
    boolean cached,
    Document document,
    Integer tableCount,
    Instant createdAt,
    Instant finishedAt,
    int timeLimitSeconds,
    Timing timing,
    Progress progress,
    Integer queuePosition,
    ProblemBody error,
    Links links) {

  private static final int NOT_FOUND = 404;

  /** What was sent; pageCount is null until known. */
  @Schema(name = "ExtractionDocument")
  public record Document(String name, long bytes, String sha256, Integer pageCount) {}

  /**
   * Pages worked of those to be worked, each null until known.
   *
   * @param stage while it is worked: opening, pages, result; else null
   */
  @Schema(name = "ExtractionProgress")
  public record Progress(
      String stage, Integer pagesDone, Integer pagesTotal, Instant expectedFinishAt) {}

  /** How long it waited and was worked, each null until known. */
  @Schema(name = "ExtractionTiming")
  public record Timing(Long queuedMillis, Long processMillis) {}

  /** Where to go on; result is null until there is one. */
  @Schema(name = "ExtractionLinks", requiredProperties = "self")
  public record Links(String self, String result) {}

  /** The body of an extraction. */
  public static ExtractionBody of(ExtractionView view) {
    ExtractionSummary summary = view.summary();
    return new ExtractionBody(
        summary.id(),
        summary.status().wire(),
        view.handled().priority().wire(),
        view.handled().cached(),
        new Document(
            summary.documentName(), view.documentBytes(), view.documentSha256(), summary.pages()),
        summary.tables(),
        summary.createdAt(),
        summary.finishedAt(),
        view.timeLimitSeconds(),
        new Timing(summary.queuedMillis(), summary.processMillis()),
        progress(view),
        view.progress().queuePosition(),
        error(view.problem()),
        links(summary));
  }

  /** Why there is no result, for one that has ended without. */
  public ProblemBody problem() {
    return error == null
        ? ProblemBody.of(NOT_FOUND, "not-found", "The extraction was cancelled.", null, null)
        : error;
  }

  static String address(UUID id) {
    return "/api/v1/extractions/" + id;
  }

  private static Links links(ExtractionSummary summary) {
    String self = address(summary.id());
    return new Links(self, summary.tables() == null ? null : self + "/result");
  }

  private static Progress progress(ExtractionView view) {
    ExtractionView.Progress progress = view.progress();
    return new Progress(
        view.summary().status() == ExtractionStatus.RUNNING ? stage(progress) : null,
        progress.pagesDone(),
        progress.pagesWanted(),
        progress.expectedFinish());
  }

  private static String stage(ExtractionView.Progress progress) {
    if (progress.pagesWanted() == null || progress.pagesWanted() == 0) {
      return "opening";
    }
    return progress.pagesWanted().equals(progress.pagesDone()) ? "result" : "pages";
  }

  private static ProblemBody error(Problem problem) {
    if (problem == null) {
      return null;
    }
    int status = ProblemCode.status(problem.code());
    return ProblemBody.of(status, problem.code(), problem.detail(), problem.page(), null);
  }
}
