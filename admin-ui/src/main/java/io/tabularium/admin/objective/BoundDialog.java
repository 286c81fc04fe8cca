package io.tabularium.admin.objective;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.NumberField;
import io.tabularium.account.Role;
import io.tabularium.admin.Notice;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.metric.Objective;
import io.tabularium.metric.ObjectiveService;

/** Changes what is promised; it holds on every node at once. */
class BoundDialog extends Dialog {

  private final transient ObjectiveService objectives;
  private final transient Objective objective;
  private final transient Runnable changed;
  private final NumberField bound = new NumberField();

  BoundDialog(ObjectiveService objectives, Objective objective, Runnable changed) {
    this.objectives = objectives;
    this.objective = objective;
    this.changed = changed;
    setHeaderTitle(getTranslation("objective.change", objective.name()));
    bound.setLabel(getTranslation("objective.bound", objective.quantity().unit()));
    bound.setHelperText(objective.meaning());
    bound.setValue(objective.bound());
    bound.setMin(0);
    bound.setWidthFull();
    add(bound);
    Button save = new Button(getTranslation("action.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
  }

  private void save() {
    SignedIn.demand(Role.ADMIN);
    Double wanted = bound.getValue();
    if (wanted == null || wanted < 0) {
      bound.setInvalid(true);
      bound.setErrorMessage(getTranslation("objective.bound.wrong"));
      return;
    }
    objectives.change(objective.name(), wanted, objective.window());
    Notice.done(getTranslation("objective.changed", objective.name()));
    close();
    changed.run();
  }
}
