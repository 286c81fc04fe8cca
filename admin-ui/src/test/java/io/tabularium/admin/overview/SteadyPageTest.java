package io.tabularium.admin.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.change.NodeChange;
import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.Role;
import io.tabularium.admin.access.TestSession;
import io.tabularium.admin.objective.Standing;
import io.tabularium.metric.AlertView;
import io.tabularium.metric.BurnRate;
import io.tabularium.metric.Figures;
import io.tabularium.metric.Level;
import io.tabularium.metric.ObjectiveStanding;
import io.tabularium.metric.Summary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An open page is told what has changed, and nothing that looks as before. */
class SteadyPageTest {

  private TestSession session;
  private UI page;

  @BeforeEach
  void begin() {
    session = TestSession.begin(Role.OPERATOR);
    page = new UI();
  }

  @AfterEach
  void leave() {
    assertThat(VaadinSession.getCurrent()).isSameAs(session);
    VaadinSession.setCurrent(null);
  }

  private void open(Component component) {
    page.add(component);
    changes();
  }

  /** What would be sent to the page now. */
  private List<NodeChange> changes() {
    List<NodeChange> changes = new ArrayList<>();
    page.getInternals().getStateTree().collectChanges(changes::add);
    return changes;
  }

  private static ObjectiveStanding objective(Double achieved, Double left, Level level) {
    List<BurnRate> burns = left == null ? List.of() : List.of(new BurnRate(300, 0.5));
    return new ObjectiveStanding(
        "availability",
        "",
        "",
        "",
        99,
        true,
        "%",
        300,
        10,
        achieved,
        true,
        99.0,
        left,
        burns,
        level);
  }

  @Test
  void anObjectiveTellsWhatHasChanged() {
    Standing card = new Standing(objective(99.5, 40.1, Level.GREEN));
    open(card);
    card.show(objective(99.501, 40.2, Level.GREEN));
    assertThat(changes()).isEmpty();
    card.show(objective(99.6, 40.2, Level.GREEN));
    assertThat(changes()).hasSize(1);
    card.show(objective(null, null, Level.RED));
    assertThat(changes()).isNotEmpty();
    assertThat(card.getElement().getTextRecursively()).contains("objective.nothing");
    assertThat(card.getElement().getTextRecursively()).doesNotContain("objective.burn");
  }

  private static Summary node(String name, double cpu) {
    Figures none = new Figures(name, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of());
    List<Figures> no = List.of();
    return new Summary(
        name, none, none, none, none, none, no, no, no, no, no, no, Map.of("cpuPercent", cpu));
  }

  @Test
  void aNodeTellsWhatHasChangedAndANewOneIsSeen() {
    NodeTable nodes = new NodeTable();
    open(nodes);
    nodes.show(List.of(node("one", 10)));
    changes();
    nodes.show(List.of(node("one", 10.2)));
    assertThat(changes()).isEmpty();
    nodes.show(List.of(node("one", 20)));
    assertThat(changes()).hasSize(1);
    nodes.show(List.of(node("one", 20), node("two", 30)));
    assertThat(nodes.getElement().getTextRecursively()).contains("one", "20 %", "two", "30 %");
  }

  private static AlertView alert(double value, String seenBy) {
    return new AlertView(
        "pool", "one", Level.RED, value, "%", 80.0, 90.0, Instant.EPOCH, seenBy, null, "Look.");
  }

  @Test
  void anAlertTellsItsValueAndKeepsItsButtonUntilItIsSeen() {
    AlertList alerts = new AlertList(null);
    alerts.show(List.of(alert(95, null)));
    open(alerts);
    alerts.show(List.of(alert(95, null)));
    assertThat(changes()).isEmpty();
    alerts.show(List.of(alert(96, null)));
    assertThat(changes()).hasSize(1);
    assertThat(alerts.getElement().getTextRecursively()).contains("96.0 %", "alerts.acknowledge");
    alerts.show(List.of(alert(96, "anna")));
    assertThat(alerts.getElement().getTextRecursively()).doesNotContain("alerts.acknowledge");
    alerts.show(List.of());
    assertThat(alerts.getElement().getTextRecursively()).contains("alerts.none");
  }
}
