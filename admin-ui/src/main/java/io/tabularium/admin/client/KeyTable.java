package io.tabularium.admin.client;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tabularium.account.ClientService;
import io.tabularium.account.ClientView;
import io.tabularium.account.KeyView;
import io.tabularium.account.Role;
import io.tabularium.account.Scope;
import io.tabularium.admin.Figures;
import io.tabularium.admin.Notice;
import io.tabularium.admin.PlainTable;
import io.tabularium.admin.access.SignedIn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The keys of a client, the newest first, never their text. */
class KeyTable extends Div {

  private final transient ClientService clients;
  private final transient ClientView client;
  private final transient Look look;
  private final transient Runnable changed;

  /** The moment that states are told for, and the zone that instants are shown in. */
  record Look(Instant now, ZoneId zone) {}

  KeyTable(ClientService clients, ClientView client, Look look, Runnable changed) {
    this.clients = clients;
    this.client = client;
    this.look = look;
    this.changed = changed;
    List<String> columns = new ArrayList<>();
    for (String column : List.of("name", "begins", "may", "made", "used", "state", "actions")) {
      columns.add(getTranslation("key." + column));
    }
    PlainTable table = new PlainTable(getTranslation("client.keys"), columns);
    table.addClassName("keys");
    client.keys().stream()
        .sorted(Comparator.comparing(KeyView::createdAt).reversed())
        .forEach(key -> table.add(row(key)));
    add(table);
  }

  /** Whether it opens anything. */
  static boolean isGood(KeyView key, Instant now) {
    Instant end = end(key);
    return end == null || now.isBefore(end);
  }

  /** From when on it opens nothing; null if that was never said. */
  private static Instant end(KeyView key) {
    Instant expires = key.terms().expiresAt();
    Instant revoked = key.revokedAt();
    if (expires == null || revoked == null) {
      return expires == null ? revoked : expires;
    }
    return expires.isBefore(revoked) ? expires : revoked;
  }

  private List<Component> row(KeyView key) {
    String scopes =
        key.terms().scopes().stream().sorted().map(Scope::wire).collect(Collectors.joining(", "));
    return List.of(
        new Span(key.terms().name()),
        new Code(key.prefix() + "…"),
        new Span(scopes),
        new Span(Figures.instant(key.createdAt(), look.zone())),
        new Span(Figures.instant(key.lastUsedAt(), look.zone())),
        state(key),
        actions(key));
  }

  private Component state(KeyView key) {
    Instant end = end(key);
    boolean good = isGood(key, look.now());
    Span state = new Span(getTranslation(good ? "key.good" : "key.ended"));
    state.addClassNames("status", good ? "status-succeeded" : "status-cancelled");
    Div cell = new Div(state);
    if (end != null) {
      Span until =
          new Span(
              getTranslation(good ? "key.until" : "key.since", Figures.instant(end, look.zone())));
      until.addClassName("code");
      cell.add(until);
    }
    return cell;
  }

  private Component actions(KeyView key) {
    Div actions = new Div();
    actions.addClassName("actions");
    if (SignedIn.may(Role.ADMIN) && isGood(key, look.now())) {
      actions.add(
          button("key.rotate", key, () -> new RotateDialog(clients, key, changed).open()),
          button("key.revoke", key, () -> ask(key)));
    }
    return actions;
  }

  private Button button(String text, KeyView key, Runnable action) {
    Button button = new Button(getTranslation(text), click -> action.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
    button.setAriaLabel(getTranslation(text + ".label", key.terms().name()));
    return button;
  }

  private void ask(KeyView key) {
    ConfirmDialog question = new ConfirmDialog();
    question.setHeader(getTranslation("key.revoke.sure", key.terms().name()));
    question.setText(getTranslation("key.revoke.lost"));
    question.setCancelable(true);
    question.setCancelText(getTranslation("erase.keep"));
    question.setConfirmText(getTranslation("key.revoke"));
    question.setConfirmButtonTheme("error primary");
    question.addConfirmListener(
        confirm -> {
          clients.revoke(SignedIn.actor(Role.ADMIN), client.id(), key.id());
          Notice.done(getTranslation("key.revoked"));
          changed.run();
        });
    question.open();
  }
}
