package io.tabularium.web.extraction;

import io.tabularium.account.Caller;
import io.tabularium.admission.RefusalException;
import io.tabularium.extraction.Accepted;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.ExtractionView;
import io.tabularium.extraction.FailedExtractionException;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers a submission: with the result if it is there in time, else with where it will be. */
@ApplicationScoped
public class SubmitAnswer {

  private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=(\\d{1,6})(?:$|[,;\\s])");

  private ExtractionService extractions;
  private ResultAnswer results;
  private FinishedWatch watch;
  private HeldAnswers held;
  private Settings settings;

  /** For the container's proxy. */
  protected SubmitAnswer() {}

  @Inject
  SubmitAnswer(
      ExtractionService extractions,
      ResultAnswer results,
      FinishedWatch watch,
      HeldAnswers held,
      Settings settings) {
    this.extractions = extractions;
    this.results = results;
    this.watch = watch;
    this.held = held;
    this.settings = settings;
  }

  /** How long a request may be held at all. */
  Duration longest() {
    return settings.get(Setting.SYNCHRONOUS_LIMIT);
  }

  /** How long a {@code Prefer} header asks to wait, within what is allowed; null asks nothing. */
  public Duration wait(String prefer) {
    Matcher matcher = WAIT.matcher(prefer == null ? "" : prefer);
    if (!matcher.find()) {
      return Duration.ZERO;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(matcher.group(1)));
    return asked.compareTo(longest()) < 0 ? asked : longest();
  }

  /** One document: its result, its failure, or 202. */
  void one(AsyncResponse answer, Caller caller, Accepted accepted, Duration wait, Query query) {
    UUID id = accepted.extractions().get(0).summary().id();
    String cache = cacheStatus(accepted.extractions().get(0));
    await(
        answer,
        caller,
        accepted,
        wait,
        new Answers(
            () -> with(cache, results.whole(caller, id, query.wish())),
            () -> with(cache, accepted(extractions.find(caller, id)))));
  }

  /** Whether a known result was given again, as RFC 9211 writes it. */
  private static String cacheStatus(ExtractionView view) {
    return "tabularium; " + (view.handled().cached() ? "hit" : "fwd=miss");
  }

  private static Response with(String cacheStatus, Response answer) {
    return Response.fromResponse(answer).header("Cache-Status", cacheStatus).build();
  }

  /** Several documents: each with its state, partial failures visible. */
  public void many(AsyncResponse answer, Caller caller, Accepted accepted, Duration wait) {
    UUID batch = accepted.batch();
    URI address = URI.create(BatchBody.address(batch));
    await(
        answer,
        caller,
        accepted,
        wait,
        new Answers(
            () -> Response.ok(BatchBody.of(extractions.batch(caller, batch))).build(),
            () ->
                Response.accepted(BatchBody.of(extractions.batch(caller, batch)))
                    .location(address)
                    .build()));
  }

  private void await(
      AsyncResponse answer, Caller caller, Accepted accepted, Duration wait, Answers answers) {
    List<UUID> ids = accepted.extractions().stream().map(view -> view.summary().id()).toList();
    if (wait.isZero()) {
      answer.resume(answers.whenNot().give());
      return;
    }
    AtomicInteger open = new AtomicInteger(ids.size());
    Runnable countDown =
        () -> {
          if (open.decrementAndGet() == 0) {
            resume(answer, answers.whenFinished());
          }
        };
    answer.setTimeoutHandler(
        late -> {
          ids.forEach(id -> watch.forget(id, countDown));
          resume(late, answers.whenNot());
        });
    held.hold(answer, wait);
    ids.forEach(id -> watch.whenFinished(id, countDown));
    if (accepted.repeated()) {
      ids.forEach(id -> tellIfFinished(caller, id));
    }
  }

  /** What was accepted by an earlier call may have ended long ago, and on any node. */
  private void tellIfFinished(Caller caller, UUID id) {
    if (extractions.find(caller, id).summary().status().isFinal()) {
      watch.finished(id);
    }
  }

  private static void resume(AsyncResponse answer, Answer body) {
    try {
      answer.resume(body.give());
    } catch (RefusalException | FailedExtractionException e) {
      answer.resume(e);
    }
  }

  private static Response accepted(ExtractionView view) {
    return Response.accepted(ExtractionBody.of(view))
        .location(URI.create(ExtractionBody.address(view.summary().id())))
        .build();
  }

  /** What is said when all has ended, and what when it has not in time. */
  private record Answers(Answer whenFinished, Answer whenNot) {}

  /** Makes an answer when it is needed. */
  @FunctionalInterface
  private interface Answer {
    Response give();
  }
}
