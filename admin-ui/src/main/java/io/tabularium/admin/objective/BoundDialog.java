package io.tabularium.admin.objective;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import io.tabularium.account.Role;
import io.tabularium.admin.Notice;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.metric.Objective;
import io.tabularium.metric.ObjectiveService;
import io.tabularium.setting.InvalidInputException;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Changes what is promised; it holds on every node at once. */
class BoundDialog extends Dialog {

  private static final List<Duration> WINDOWS =
      List.of(
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofDays(1),
          Duration.ofDays(7),
          Duration.ofDays(30));

  private final transient ObjectiveService objectives;
  private final transient Objective objective;
  private final transient Runnable changed;
  private final NumberField bound = new NumberField();
  private final Select<Duration> window = new Select<>();

  BoundDialog(ObjectiveService objectives, Objective objective, Runnable changed) {
    this.objectives = objectives;
    this.objective = objective;
    this.changed = changed;
    setHeaderTitle(getTranslation("objective.change", objective.name()));
    bound.setLabel(getTranslation("objective.bound", objective.quantity().unit()));
    bound.setHelperText(objective.meaning());
    bound.setValue(objective.bound());
    bound.setMin(0);
    SortedSet<Duration> windows = new TreeSet<>(WINDOWS);
    windows.add(objective.window());
    window.setLabel(getTranslation("objective.window"));
    window.setItems(windows);
    window.setItemLabelGenerator(each -> Standing.span(each.toSeconds()));
    window.setValue(objective.window());
    Div fields = new Div(bound, window);
    fields.addClassName("fields");
    add(fields);
    Button save = new Button(getTranslation("action.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()), save);
  }

  private void save() {
    String actor = SignedIn.actor(Role.ADMIN);
    Double wanted = bound.getValue();
    try {
      objectives.change(
          actor, objective.name(), wanted == null ? Double.NaN : wanted, window.getValue());
    } catch (InvalidInputException refused) {
      bound.setInvalid(true);
      bound.setErrorMessage(refused.getMessage());
      return;
    }
    Notice.done(getTranslation("objective.changed", objective.name()));
    close();
    changed.run();
  }
}
