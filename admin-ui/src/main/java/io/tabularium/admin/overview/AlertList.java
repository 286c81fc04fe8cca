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
import io.tabularium.admin.LiveText;
import io.tabularium.admin.Notice;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.metric.AlertService;
import io.tabularium.metric.AlertView;
import io.tabularium.metric.Level;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The alerts that are not green, each with what to do about it. */
class AlertList extends UnorderedList {

  private final transient AlertService alerts;
  private final List<LiveText> facts = new ArrayList<>();
  private ZoneId zone = ZoneOffset.UTC;
  private transient List<List<Object>> drawn;

  AlertList(AlertService alerts) {
    this.alerts = alerts;
    addClassName("alerts");
  }

  void showTimesOf(ZoneId viewer) {
    zone = viewer;
  }

  /** Shows these in place of those before; what looks as before is left alone. */
  void show(List<AlertView> all) {
    List<AlertView> active = all.stream().filter(each -> each.level() != Level.GREEN).toList();
    List<List<Object>> look = active.stream().map(AlertList::look).toList();
    if (!look.equals(drawn)) {
      draw(active);
      drawn = look;
    }
    for (int at = 0; at < active.size(); at++) {
      facts.get(at).show(facts(active.get(at)));
    }
  }

  /** What an item shows besides its facts. */
  private static List<Object> look(AlertView alert) {
    return Arrays.asList(
        alert.rule(), alert.subject(), alert.level(), alert.remedy(), alert.acknowledgedBy());
  }

  private void draw(List<AlertView> active) {
    removeAll();
    facts.clear();
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
    LiveText told = new LiveText();
    told.addClassName("quiet");
    facts.add(told);
    Div head = new Div(new LevelBadge(alert.level()), name, told);
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
