package io.tabularium.extraction;

import io.tabularium.metric.Kind;
import io.tabularium.metric.Meters;
import io.tabularium.metric.Outcome;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import io.tabularium.storage.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives the result that is known of the same bytes with the same options by the same engine again,
 * as long as the client's own retention keeps it; another client's is never looked at.
 */
@ApplicationScoped
class ResultReuse {

  private static final String RESULT = "result";

  private ExtractionRepository extractions;
  private FileStore files;
  private Meters meters;
  private Event<Copied> copied;
  private Clock clock;

  /** For the container's proxy. */
  protected ResultReuse() {}

  @Inject
  ResultReuse(
      ExtractionRepository extractions,
      FileStore files,
      Meters meters,
      Event<Copied> copied,
      Clock clock) {
    this.extractions = extractions;
    this.files = files;
    this.meters = meters;
    this.copied = copied;
    this.clock = clock;
  }

  /** What is known of the work that {@code wanted} asks for; within the caller's transaction. */
  Optional<Finding> of(Extraction wanted) {
    Instant begun = clock.instant();
    Optional<Finding> known = extractions.equal(wanted).flatMap(e -> copy(e, wanted));
    Outcome outcome = known.isPresent() ? Outcome.OK : Outcome.CALLER;
    meters.record(Kind.REUSE, RESULT, outcome, Duration.between(begun, clock.instant()));
    return known;
  }

  private Optional<Finding> copy(Extraction known, Extraction wanted) {
    KeptFiles kept = known.files();
    try (InputStream result =
        files.open(Shelf.RESULTS, kept.result(), kept.resultSha256()).orElse(null)) {
      if (result == null) {
        return Optional.empty();
      }
      StoredFile copy =
          files.keep(
              Shelf.RESULTS,
              out -> ResultFile.copy(result, out, wanted.id().toString(), wanted.request().name()));
      copied.fire(new Copied(copy.name()));
      return Optional.of(known.finding(copy));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that nothing refers to if the transaction fails. */
  record Copied(UUID file) {}

  void on(@Observes(during = TransactionPhase.AFTER_FAILURE) Copied copy) {
    files.erase(Shelf.RESULTS, copy.file());
  }
}
