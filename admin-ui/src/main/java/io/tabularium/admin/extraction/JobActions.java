package io.tabularium.admin.extraction;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.tabularium.account.Role;
import io.tabularium.admin.Notice;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.admission.RefusalException;
import io.tabularium.extraction.ExtractionView;
import io.tabularium.extraction.JobAdministration;
import io.tabularium.extraction.Priority;
import io.tabularium.setting.InvalidInputException;
import java.util.UUID;
import java.util.function.Consumer;

/** What operators do with a document's work: cancel, try again, another place in the queue. */
class JobActions extends Div {

  private final transient JobAdministration jobs;
  private final transient Consumer<ExtractionView> changed;

  /** Tells {@code changed} how it stands afterwards. */
  JobActions(JobAdministration jobs, ExtractionView extraction, Consumer<ExtractionView> changed) {
    this.jobs = jobs;
    this.changed = changed;
    addClassName("actions");
    UUID id = extraction.summary().id();
    switch (extraction.summary().status()) {
      case QUEUED -> {
        for (Priority other : Priority.values()) {
          if (other != extraction.handled().priority()) {
            add(button("job." + other.wire(), actor -> jobs.prioritize(actor, id, other)));
          }
        }
        add(cancel(id));
      }
      case RUNNING -> add(cancel(id));
      case FAILED -> {
        // of those that failed otherwise the document is not kept: they would fail again
        if (extraction.handled().quarantined()) {
          add(button("job.retry", actor -> jobs.retry(actor, id)));
        }
      }
      case SUCCEEDED, CANCELLED -> {
        // nothing is left to be done
      }
    }
  }

  /** Something that an operator does; answers how the job stands afterwards. */
  private interface Deed {
    ExtractionView as(String actor);
  }

  private Button cancel(UUID id) {
    Button cancel = button("erase.cancel", actor -> jobs.cancel(actor, id));
    cancel.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    return cancel;
  }

  private Button button(String text, Deed deed) {
    return new Button(getTranslation(text), click -> act(deed));
  }

  private void act(Deed deed) {
    String actor = SignedIn.actor(Role.OPERATOR);
    try {
      changed.accept(deed.as(actor));
      Notice.done(getTranslation("erase.done"));
    } catch (InvalidInputException | RefusalException refused) {
      Notice.failed(refused.getMessage());
    }
  }
}
