package io.tabularium.admin.client;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.tabularium.account.AccountService;
import io.tabularium.account.Caller;
import io.tabularium.account.ClientView;
import io.tabularium.account.Role;
import io.tabularium.admin.Figures;
import io.tabularium.admin.Notice;
import io.tabularium.admin.PlainTable;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.admin.extraction.DetailsView;
import io.tabularium.webhook.WebhookService;
import io.tabularium.webhook.WebhookState;
import io.tabularium.webhook.WebhookView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The newest messages to a client's own addresses, and how they went. */
@Dependent
public class DeliveryTable extends Div {

  private static final int NEWEST = 20;

  private final transient AccountService accounts;
  private final transient WebhookService webhooks;

  @Inject
  DeliveryTable(AccountService accounts, WebhookService webhooks) {
    this.accounts = accounts;
    this.webhooks = webhooks;
  }

  void show(ClientView client, ZoneId zone) {
    removeAll();
    Caller caller = accounts.onBehalfOf(client.name()).orElseThrow();
    List<WebhookView> newest = webhooks.list(caller, null, NEWEST);
    if (newest.isEmpty()) {
      Paragraph none = new Paragraph(getTranslation("delivery.none"));
      none.addClassName("note");
      add(none);
      return;
    }
    PlainTable table =
        new PlainTable(
            getTranslation("client.deliveries"),
            List.of("at", "to", "about", "state", "attempts", "actions").stream()
                .map(column -> getTranslation("delivery." + column))
                .toList());
    for (WebhookView delivery : newest) {
      table.add(row(delivery, zone, () -> redeliver(client, caller, delivery.id(), zone)));
    }
    add(table);
  }

  private List<Component> row(WebhookView delivery, ZoneId zone, Runnable again) {
    Span state = new Span(getTranslation("delivery." + delivery.state().wire()));
    state.addClassNames("status", "status-" + look(delivery.state()));
    RouterLink about =
        new RouterLink(
            getTranslation("delivery.extraction"),
            DetailsView.class,
            new RouteParameters("id", delivery.extractionId().toString()));
    Div actions = new Div();
    if (SignedIn.may(Role.OPERATOR) && delivery.state() != WebhookState.PENDING) {
      Button redeliver = new Button(getTranslation("delivery.again"), click -> again.run());
      redeliver.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      actions.add(redeliver);
    }
    return List.of(
        new Span(Figures.instant(delivery.createdAt(), zone)),
        new Code(delivery.url()),
        about,
        state,
        new Span(Integer.toString(delivery.attempts())),
        actions);
  }

  private void redeliver(ClientView client, Caller caller, UUID id, ZoneId zone) {
    SignedIn.demand(Role.OPERATOR);
    webhooks.redeliver(caller, id);
    Notice.done(getTranslation("delivery.sent"));
    show(client, zone);
  }

  private static String look(WebhookState state) {
    return switch (state) {
      case PENDING -> "queued";
      case DELIVERED -> "succeeded";
      case FAILED -> "failed";
    };
  }
}
