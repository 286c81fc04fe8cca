package io.tabularium.extraction;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tabularium.account.Caller;
import io.tabularium.account.UsageService;
import io.tabularium.admission.Gate;
import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import io.tabularium.job.JobQueue;
import io.tabularium.secret.SecretBox;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accepts submissions: their rows and their jobs are there together or not at all. */
@ApplicationScoped
class Acceptance {

  private ExtractionRepository extractions;
  private SubmissionRepository submissions;
  private JobQueue queue;
  private Gate gate;
  private UsageService usage;
  private Event<ExtractionChanged> changed;
  private ResultReuse reuse;
  private Settings settings;
  private SecretBox secrets;
  private Clock clock;

  /** For the container's proxy. */
  protected Acceptance() {}

  @Inject
  Acceptance(
      ExtractionRepository extractions,
      SubmissionRepository submissions,
      JobQueue queue,
      SecretBox secrets,
      Clock clock) {
    this.extractions = extractions;
    this.submissions = submissions;
    this.queue = queue;
    this.secrets = secrets;
    this.clock = clock;
  }

  @Inject
  void with(
      Gate gate,
      UsageService usage,
      Event<ExtractionChanged> changed,
      ResultReuse reuse,
      Settings settings) {
    this.gate = gate;
    this.usage = usage;
    this.changed = changed;
    this.reuse = reuse;
    this.settings = settings;
  }

  private void admit(Caller caller, int more) {
    gate.waiting(caller, extractions.count(caller.clientId(), ExtractionStatus.QUEUED), more);
  }

  /**
   * What was accepted before under the same key; empty if nothing was, or if it has been erased.
   *
   * @throws RefusalException IDEMPOTENCY_MISMATCH if it was something else
   */
  @Transactional
  Optional<Accepted> earlier(Caller caller, Submission submission) {
    if (submission.key() == null) {
      return Optional.empty();
    }
    Optional<SubmissionKey> found = submissions.key(submission.keyDigest(caller.clientId()));
    List<ExtractionView> views = found.map(key -> views(submission, key)).orElse(List.of());
    if (views.isEmpty() || found.get().isOver(clock.instant())) {
      found.ifPresent(submissions::remove);
      return Optional.empty();
    }
    if (!found.get().covers(submission)) {
      throw new RefusalException(
          RefusalCode.IDEMPOTENCY_MISMATCH,
          "This Idempotency-Key came before with another document or other options; use a new"
              + " one.");
    }
    UUID batch = submission.batch() ? found.get().subject() : null;
    return Optional.of(new Accepted(batch, views, true));
  }

  private List<ExtractionView> views(Submission submission, SubmissionKey key) {
    return submission.batch()
        ? extractions.ofBatch(key.subject()).stream().map(ExtractionRow::view).toList()
        : extractions.find(key.subject()).stream().map(ExtractionRow::view).toList();
  }

  /** Accepts a submission; when this returns, its work cannot be lost. */
  @Transactional
  Accepted accept(Caller caller, Submission submission) {
    admit(caller, submission.files().size());
    Instant now = clock.instant();
    UUID subject = newId(now);
    if (submission.key() != null) {
      String digest = submission.keyDigest(caller.clientId());
      submissions.add(new SubmissionKey(digest, submission, subject, now));
    }
    if (submission.batch()) {
      submissions.add(new Batch(subject, caller.clientId(), now));
    }
    List<ExtractionView> accepted = new ArrayList<>();
    for (Received file : submission.files()) {
      UUID id = submission.batch() ? newId(now) : subject;
      Extraction extraction = new Extraction(id, caller, file, submission.request(), now);
      extraction.follow(submission.trace());
      if (submission.batch()) {
        extraction.joins(subject, accepted.size());
      }
      extractions.add(extraction);
      if (file.problem() == null) {
        usage.accepted(id, caller, file.document().bytes());
        start(extraction, submission.request());
      } else {
        extraction.fail(file.problem(), now);
      }
      changed.fire(extraction.changed());
      accepted.add(extraction.view(caller.clientName()));
    }
    return new Accepted(submission.batch() ? subject : null, accepted, false);
  }

  private void start(Extraction extraction, Request request) {
    Optional<Finding> known = known(extraction, request.handling());
    if (known.isPresent()) {
      extraction.reuse(known.get());
      usage.charge(extraction.id(), 0, known.get().result().bytes());
      return;
    }
    if (request.password() != null) {
      extraction.keepPassword(secrets.seal(request.password(), extraction.id().toString()));
    }
    queue.enqueue(ExtractionHandler.KIND, extraction.id(), extraction.turn());
  }

  private Optional<Finding> known(Extraction extraction, Handling handling) {
    boolean mayBe =
        settings.get(Setting.RESULT_REUSE)
            && extraction.workDigest() != null
            && !handling.fresh()
            && !handling.keepNothing();
    return mayBe ? reuse.of(extraction) : Optional.empty();
  }

  /** An id whose order is the order of acceptance, to the millisecond. */
  private static UUID newId(Instant now) {
    return UuidCreator.getTimeOrderedEpoch(now);
  }
}
