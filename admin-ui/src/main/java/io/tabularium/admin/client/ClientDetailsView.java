package io.tabularium.admin.client;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tabularium.account.ClientService;
import io.tabularium.admin.BackLink;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.PathId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** One client with everything that is known of it. */
@Route(value = "clients/:id", layout = MainLayout.class)
@RolesAllowed("viewer")
public class ClientDetailsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ClientService clients;
  private final ClientPanel panel;
  private final Div place = new Div();
  private String title = "";

  @Inject
  ClientDetailsView(ClientService clients, ClientPanel panel) {
    this.clients = clients;
    this.panel = panel;
    addClassNames("view", "client");
    place.addClassName("content");
    add(new BackLink(ClientsView.class, "clients.title"), place);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<UUID> id = PathId.of(event, "id");
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(
            viewer -> {
              show(id, viewer);
              event.getUI().getPage().setTitle(getPageTitle());
            });
  }

  private void show(Optional<UUID> id, ExtendedClientDetails viewer) {
    place.removeAll();
    id.flatMap(clients::client)
        .ifPresentOrElse(
            client -> {
              title = client.name();
              panel.show(client.id(), ZoneId.of(viewer.getTimeZoneId()));
              place.add(panel);
            },
            () -> {
              title = getTranslation("details.missing.title");
              Header header = new Header(new H1(title));
              header.addClassName("view-header");
              Paragraph note = new Paragraph(getTranslation("client.missing"));
              note.addClassName("note");
              place.add(header, note);
            });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", title);
  }
}
