package io.tabularium.admin.extraction;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import io.tabularium.admin.Notice;
import io.tabularium.admin.playground.OptionFields;
import io.tabularium.admin.playground.Trials;
import io.tabularium.admission.RefusalException;
import io.tabularium.engine.ExtractionException;
import io.tabularium.extraction.Request;
import java.util.Map;
import java.util.UUID;

/** Sends a document again in another way, and shows both results side by side. */
class RunAgain extends NativeDetails {

  private final transient Trials trials;
  private final transient Request first;
  private final UUID id;
  private final OptionFields options = new OptionFields();

  RunAgain(Trials trials, UUID id, Request first) {
    super();
    this.trials = trials;
    this.id = id;
    this.first = first;
    addClassNames("again", "card-box");
    setSummaryText(getTranslation("again.title"));
    options.set(first.mode(), first.pages());
    Button run = new Button(getTranslation("again.run"), click -> run());
    run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    setContent(new Div(options, run));
  }

  private void run() {
    Map<String, String> chosen = options.values();
    chosen.put("name", first.name());
    try {
      trials
          .again(id, chosen)
          .ifPresentOrElse(
              other -> getUI().ifPresent(ui -> ui.navigate("compare/" + id + "/" + other)),
              () -> Notice.failed(getTranslation("again.gone")));
    } catch (RefusalException | ExtractionException refused) {
      Notice.failed(refused.getMessage());
    }
  }
}
