package io.tabularium.admin.client;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import io.tabularium.account.ClientService;
import io.tabularium.account.ClientView;
import io.tabularium.account.Role;
import io.tabularium.admin.Figures;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.admin.audit.AuditView;
import io.tabularium.admin.extraction.ExtractionsView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

/** What a client is, uses and has; drawn anew after every change. */
@Dependent
public class ClientPanel extends Div {

  private final transient ClientService clients;
  private final transient Clock clock;
  private final UsagePart usage;
  private final DeliveryTable deliveries;
  private final RuleTable rules;

  @Inject
  ClientPanel(
      ClientService clients,
      Clock clock,
      UsagePart usage,
      DeliveryTable deliveries,
      RuleTable rules) {
    this.clients = clients;
    this.clock = clock;
    this.usage = usage;
    this.deliveries = deliveries;
    this.rules = rules;
    addClassName("content");
  }

  void show(UUID id, ZoneId zone) {
    clients.client(id).ifPresent(client -> show(client, zone));
  }

  private void show(ClientView client, ZoneId zone) {
    removeAll();
    Runnable again = () -> show(client.id(), zone);
    boolean mayChange = SignedIn.may(Role.ADMIN);
    Span tier = new Span(getTranslation("tier." + client.tier().wire()));
    tier.addClassName("tag");
    Header header = new Header(new H1(client.name()), tier);
    header.addClassName("view-header");
    if (mayChange) {
      header.add(button("client.tier", () -> new TierDialog(clients, client, again).open()));
    }
    Paragraph since =
        new Paragraph(getTranslation("client.since", Figures.instant(client.createdAt(), zone)));
    since.addClassName("lead");
    Header keys = new Header(new H2(getTranslation("client.keys")));
    keys.addClassName("view-header");
    if (mayChange) {
      Button add = button("key.add", () -> new KeyDialog(clients, client, again).open());
      add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      keys.add(add);
    }
    usage.show(client);
    deliveries.show(client, zone);
    rules.show(client);
    add(header, since, usage, keys, keys(client, zone, again));
    add(new H2(getTranslation("client.deliveries")), deliveries, rules, elsewhere(client));
  }

  private Div keys(ClientView client, ZoneId zone, Runnable again) {
    if (client.keys().isEmpty()) {
      Paragraph none = new Paragraph(getTranslation("client.keys.none"));
      none.addClassName("note");
      return new Div(none);
    }
    return new KeyTable(clients, client, new KeyTable.Look(clock.instant(), zone), again);
  }

  private Button button(String text, Runnable action) {
    return new Button(getTranslation(text), click -> action.run());
  }

  private Div elsewhere(ClientView client) {
    RouterLink extractions =
        new RouterLink(getTranslation("client.documents"), ExtractionsView.class);
    extractions.setQueryParameters(QueryParameters.simple(Map.of("client", client.name())));
    RouterLink audit = new RouterLink(getTranslation("client.audit"), AuditView.class);
    audit.setQueryParameters(QueryParameters.simple(Map.of("subject", "client " + client.name())));
    Div links = new Div(extractions, audit);
    links.addClassName("downloads");
    return links;
  }
}
