package io.tabularium.admin.overview;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import io.tabularium.admin.LevelBadge;
import io.tabularium.admin.LiveText;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.chart.TimeLine;
import io.tabularium.admin.objective.Standing;
import io.tabularium.admin.overview.LiveDashboard.Look;
import io.tabularium.metric.AlertService;
import io.tabularium.metric.Dashboard;
import io.tabularium.metric.Level;
import io.tabularium.metric.ObjectiveStanding;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cluster in one look: objectives, alerts, lines over time, nodes; live. */
@Route(value = "overview", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
@PermitAll
public class OverviewView extends Main implements HasDynamicTitle {

  private final transient LiveDashboard live;
  private final LevelBadge level = new LevelBadge(Level.GREEN);
  private final LiveText word = new LiveText();
  private final Div objectives = new Div();
  private final Map<String, Standing> standings = new LinkedHashMap<>();
  private final AlertList alerts;
  private final NodeTable nodes = new NodeTable();
  private final TimeLine rate = line("rate", "/s", "brand");
  private final TimeLine p95 = line("p95", "ms", "busy");
  private final TimeLine errors = line("errors", "%", "bad");
  private final TimeLine queue = line("queue", "", "wait");
  private transient Registration watching = () -> {};

  @Inject
  OverviewView(LiveDashboard live, AlertService alertService) {
    this.live = live;
    alerts = new AlertList(alertService);
    addClassNames("view", "overview");
    Div state = new Div(level, new Paragraph(word));
    state.addClassName("state");
    state.getElement().setAttribute("role", "status");
    objectives.addClassName("standings");
    Div lines = new Div(rate, p95, errors, queue);
    lines.addClassName("lines");
    Header header = new Header(new H1(getTranslation("overview.title")), state);
    header.addClassName("view-header");
    add(header, lines, new H2(getTranslation("alerts.title")), alerts);
    add(new H2(getTranslation("objectives.title")), objectives);
    add(new H2(getTranslation("nodes.title")), nodes);
    show(live.look());
  }

  private TimeLine line(String name, String unit, String tone) {
    return new TimeLine(getTranslation("overview." + name), unit, tone);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(
            viewer -> alerts.showTimesOf(ZoneId.of(viewer.getTimeZoneId())));
    watching = live.watch(event.getUI().accessLater(this::show, () -> {}));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    watching.remove();
  }

  private void show(Look look) {
    Dashboard dashboard = look.dashboard();
    level.show(dashboard.level());
    word.show(
        getTranslation("overview.state." + dashboard.level().wire(), dashboard.nodes().size()));
    rate.show(look.perSecond());
    p95.show(look.p95Millis());
    errors.show(look.errorPercent());
    queue.show(look.queueDepth());
    alerts.show(dashboard.alerts());
    showObjectives(dashboard.objectives());
    nodes.show(dashboard.nodes());
  }

  private void showObjectives(List<ObjectiveStanding> all) {
    if (!all.stream()
        .map(ObjectiveStanding::name)
        .toList()
        .equals(List.copyOf(standings.keySet()))) {
      standings.clear();
      objectives.removeAll();
      all.forEach(each -> standings.put(each.name(), new Standing(each)));
      standings.values().forEach(objectives::add);
    }
    all.forEach(each -> standings.get(each.name()).show(each));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("overview.title"));
  }
}
