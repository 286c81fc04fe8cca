package io.tabularium.admin.overview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.Role;
import io.tabularium.admin.Figures;
import io.tabularium.admin.LevelBadge;
import io.tabularium.admin.Notice;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.metric.AlertService;
import io.tabularium.metric.AlertView;
import io.tabularium.metric.Level;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The alerts that are not green, each with what to do about it. */
class AlertList extends UnorderedList {

  private final transient AlertService alerts;
  private ZoneId zone = ZoneOffset.UTC;

  AlertList(AlertService alerts) {
    this.alerts = alerts;
    addClassName("alerts");
  }

  void showTimesOf(ZoneId viewer) {
    zone = viewer;
  }

  /** Shows these in place of those before. */
  void show(List<AlertView> all) {
    removeAll();
    List<AlertView> active = all.stream().filter(each -> each.level() != Level.GREEN).toList();
    active.forEach(this::item);
    if (active.isEmpty()) {
      ListItem none = new ListItem(getTranslation("alerts.none"));
      none.addClassName("quiet");
      add(none);
    }
  }

  private void item(AlertView alert) {
    Span name = new Span(alert.rule());
    name.addClassName("alert-name");
    Span facts = new Span(facts(alert));
    facts.addClassName("quiet");
    Div head = new Div(new LevelBadge(alert.level()), name, facts);
    head.addClassName("alert-head");
    ListItem item = new ListItem(head, new Div(alert.remedy()));
    if (alert.acknowledgedBy() != null) {
      Span seen = new Span(getTranslation("alerts.seen", alert.acknowledgedBy()));
      seen.addClassName("quiet");
      item.add(seen);
    } else if (SignedIn.may(Role.OPERATOR)) {
      Button seen = new Button(getTranslation("alerts.acknowledge"), click -> acknowledge(alert));
      seen.addThemeVariants(ButtonVariant.LUMO_SMALL);
      item.add(seen);
    }
    add(item);
  }

  private String facts(AlertView alert) {
    String value =
        alert.value() == null
            ? ""
            : String.format(Locale.ENGLISH, " · %,.1f %s", alert.value(), alert.unit());
    return alert.subject() + value + " · " + Figures.instant(alert.since(), zone);
  }

  private void acknowledge(AlertView alert) {
    SignedIn.demand(Role.OPERATOR);
    String by = SignedIn.of(VaadinSession.getCurrent()).orElseThrow().getName();
    alerts.acknowledge(alert.rule(), alert.subject(), by);
    show(alerts.alerts());
    Notice.done(getTranslation("alerts.seen", by));
  }
}
