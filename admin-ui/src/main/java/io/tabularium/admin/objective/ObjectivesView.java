package io.tabularium.admin.objective;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tabularium.account.AccountService;
import io.tabularium.account.Role;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.extraction.ExtractionSearch;
import io.tabularium.metric.Objective;
import io.tabularium.metric.ObjectiveService;
import io.tabularium.metric.ObjectiveStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** The objectives over the whole cluster, or as one client sees them. */
@Route(value = "objectives", layout = MainLayout.class)
@RolesAllowed("viewer")
public class ObjectivesView extends Main implements HasDynamicTitle {

  private final transient ObjectiveService objectives;
  private final transient AccountService accounts;
  private final Div standings = new Div();
  private final ComboBox<String> client = new ComboBox<>();

  @Inject
  ObjectivesView(ObjectiveService objectives, AccountService accounts, ExtractionSearch search) {
    this.objectives = objectives;
    this.accounts = accounts;
    addClassName("view");
    Header header = new Header(new H1(getTranslation("objectives.title")));
    header.addClassName("view-header");
    Paragraph lead = new Paragraph(getTranslation("objectives.lead"));
    lead.addClassName("lead");
    client.setLabel(getTranslation("objectives.of"));
    client.setPlaceholder(getTranslation("objectives.all"));
    client.setClearButtonVisible(true);
    client.setItems(
        query ->
            search
                .clients(query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                .stream()
                .skip(query.getOffset()));
    client.addValueChangeListener(change -> draw());
    client.addClassName("narrow");
    standings.addClassName("standings");
    add(header, lead, client, standings);
    draw();
  }

  private void draw() {
    standings.removeAll();
    boolean mayChange = client.getValue() == null && SignedIn.may(Role.ADMIN);
    for (ObjectiveStanding standing : shown()) {
      Standing card = new Standing(standing);
      if (mayChange) {
        card.add(change(standing.name()));
      }
      standings.add(card);
    }
  }

  private List<ObjectiveStanding> shown() {
    return client.getValue() == null
        ? objectives.standings()
        : accounts
            .onBehalfOf(client.getValue())
            .map(caller -> objectives.standingsOf(caller.clientId().toString()))
            .orElse(List.of());
  }

  private Button change(String name) {
    Button change = new Button(getTranslation("action.change"), click -> open(name));
    change.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    change.setAriaLabel(getTranslation("objective.change", name));
    return change;
  }

  private void open(String name) {
    for (Objective objective : objectives.objectives()) {
      if (objective.name().equals(name)) {
        new BoundDialog(objectives, objective, this::draw).open();
      }
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("objectives.title"));
  }
}
