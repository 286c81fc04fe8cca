package io.tabularium.web.invoice;

import io.tabularium.account.Caller;
import io.tabularium.admission.RefusalException;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.FailedExtractionException;
import io.tabularium.invoice.InvoiceChanged;
import io.tabularium.invoice.InvoiceService;
import io.tabularium.invoice.InvoiceView;
import io.tabularium.web.extraction.FinishedWatch;
import io.tabularium.web.extraction.HeldAnswers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

/**
 * Answers a sent invoice: with what was read if it is there in time, else with where it will be.
 */
@ApplicationScoped
class InvoiceAnswer {

  private InvoiceService invoices;
  private FinishedWatch watch;
  private HeldAnswers held;

  /** For the container's proxy. */
  protected InvoiceAnswer() {}

  @Inject
  InvoiceAnswer(InvoiceService invoices, FinishedWatch watch, HeldAnswers held) {
    this.invoices = invoices;
    this.watch = watch;
    this.held = held;
  }

  void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) InvoiceChanged event) {
    if (event.invoice().status().isFinal()) {
      watch.finished(event.invoice().id());
    }
  }

  void one(AsyncResponse answer, Caller caller, UUID id, Duration wait) {
    if (wait.isZero()) {
      answer.resume(accepted(caller, id));
      return;
    }
    Runnable finished = () -> resume(answer, caller, id);
    watch.whenFinished(id, finished);
    answer.setTimeoutHandler(
        late -> {
          watch.forget(id, finished);
          late.resume(accepted(caller, id));
        });
    held.hold(answer, wait);
    if (invoices.look(caller, id).summary().status().isFinal()) {
      watch.finished(id); // it ended before anybody watched
    }
  }

  private void resume(AsyncResponse answer, Caller caller, UUID id) {
    try {
      InvoiceView view = invoices.find(caller, id);
      if (view.summary().status() == ExtractionStatus.FAILED) {
        throw new FailedExtractionException(view.summary().problem());
      }
      answer.resume(Response.ok(InvoiceBody.of(view)).build());
    } catch (RefusalException | FailedExtractionException e) {
      answer.resume(e);
    }
  }

  private Response accepted(Caller caller, UUID id) {
    return Response.accepted(InvoiceBody.of(invoices.look(caller, id)))
        .location(URI.create(InvoiceBody.address(id)))
        .build();
  }
}
