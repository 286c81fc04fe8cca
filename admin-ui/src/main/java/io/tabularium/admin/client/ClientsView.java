package io.tabularium.admin.client;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.tabularium.account.ClientService;
import io.tabularium.account.ClientView;
import io.tabularium.account.KeyView;
import io.tabularium.account.Role;
import io.tabularium.admin.Figures;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.PlainTable;
import io.tabularium.admin.access.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The clients by name; {@code ?name=} narrows them. */
@Route(value = "clients", layout = MainLayout.class)
@RolesAllowed("viewer")
public class ClientsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final int STRETCH = 50;
  private static final int NAME_LENGTH = 100;

  private final transient ClientService clients;
  private final transient Clock clock;
  private final TextField name = new TextField();
  private final Div list = new Div();
  private ZoneId zone = ZoneOffset.UTC;
  private boolean reading;

  @Inject
  ClientsView(ClientService clients, Clock clock) {
    this.clients = clients;
    this.clock = clock;
    addClassNames("view", "clients");
    Header header = new Header(new H1(getTranslation("clients.title")));
    header.addClassName("view-header");
    if (SignedIn.may(Role.ADMIN)) {
      Button add = new Button(getTranslation("clients.add"));
      add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      add.addClickListener(click -> new ClientDialog(clients).open());
      header.add(add);
    }
    Paragraph lead = new Paragraph(getTranslation("clients.lead"));
    lead.addClassName("lead");
    name.setLabel(getTranslation("clients.search"));
    name.setMaxLength(NAME_LENGTH);
    name.setClearButtonVisible(true);
    name.setValueChangeMode(ValueChangeMode.LAZY);
    name.addClassName("narrow");
    name.addValueChangeListener(change -> search());
    list.addClassName("stretch");
    add(header, lead, name, list);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    reading = true;
    name.setValue(event.getLocation().getQueryParameters().getSingleParameter("name").orElse(""));
    reading = false;
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(
            viewer -> {
              zone = ZoneId.of(viewer.getTimeZoneId());
              show();
            });
  }

  private void search() {
    if (reading) {
      return;
    }
    QueryParameters chosen =
        name.getValue().isBlank()
            ? QueryParameters.empty()
            : QueryParameters.simple(Map.of("name", name.getValue().strip()));
    String address = new Location("clients", chosen).getPathWithQueryParameters();
    getElement().executeJs("history.replaceState(history.state, '', $0)", address);
    show();
  }

  private void show() {
    list.removeAll();
    PlainTable table =
        new PlainTable(
            getTranslation("clients.title"),
            List.of("name", "tier", "keys", "used", "since").stream()
                .map(column -> getTranslation("clients." + column))
                .toList());
    list.add(table);
    if (more(table, null) == 0) {
      list.removeAll();
      Paragraph none = new Paragraph(getTranslation("clients.none"));
      none.addClassName("note");
      list.add(none);
    }
  }

  /** Adds a stretch of rows, and a button for the next if there may be one; answers how many. */
  private int more(PlainTable table, String after) {
    List<ClientView> found = clients.clients(name.getValue().strip(), after, STRETCH);
    found.forEach(client -> row(table, client));
    if (found.size() == STRETCH) {
      Button more = new Button(getTranslation("list.more"));
      more.addClickListener(
          click -> {
            list.remove(more);
            more(table, found.get(STRETCH - 1).name());
          });
      list.add(more);
    }
    return found.size();
  }

  private void row(PlainTable table, ClientView client) {
    RouterLink link =
        new RouterLink(
            client.name(),
            ClientDetailsView.class,
            new RouteParameters("id", client.id().toString()));
    Instant now = clock.instant();
    long good = client.keys().stream().filter(key -> KeyTable.isGood(key, now)).count();
    Instant used =
        client.keys().stream()
            .map(KeyView::lastUsedAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    table.add(
        List.of(
            link,
            new Span(getTranslation("tier." + client.tier().wire())),
            new Span(Long.toString(good)),
            new Span(Figures.instant(used, zone)),
            new Span(Figures.instant(client.createdAt(), zone))));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("clients.title"));
  }
}
