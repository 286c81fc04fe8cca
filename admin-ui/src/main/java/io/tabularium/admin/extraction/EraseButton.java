package io.tabularium.admin.extraction;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.tabularium.admin.Notice;
import io.tabularium.admin.playground.Trials;
import io.tabularium.admission.RefusalException;
import io.tabularium.extraction.ExtractionSummary;

/** Erases what is finished, after a question, for that cannot be undone. */
class EraseButton extends Button {

  private final transient Trials trials;
  private final transient ExtractionSummary extraction;

  EraseButton(Trials trials, ExtractionSummary extraction) {
    this.trials = trials;
    this.extraction = extraction;
    setText(getTranslation("erase.erase"));
    addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
    addClickListener(click -> ask());
  }

  private void ask() {
    ConfirmDialog question = new ConfirmDialog();
    question.setHeader(getTranslation("erase.sure"));
    question.setText(getTranslation("erase.lost"));
    question.setCancelable(true);
    question.setCancelText(getTranslation("erase.keep"));
    question.setConfirmText(getTranslation("erase.erase"));
    question.setConfirmButtonTheme("error primary");
    question.addConfirmListener(
        confirm -> {
          erase();
          getUI().ifPresent(ui -> ui.navigate(ExtractionsView.class));
        });
    question.open();
  }

  private void erase() {
    try {
      trials.erase(extraction);
      Notice.done(getTranslation("erase.done"));
    } catch (RefusalException gone) {
      Notice.failed(gone.getMessage());
    }
  }
}
