package io.tabularium.admin.performance;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tabularium.admin.Figures;
import io.tabularium.admin.LevelBadge;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.PlainTable;
import io.tabularium.loadtest.LoadTest;
import io.tabularium.loadtest.LoadTestService;
import io.tabularium.loadtest.Miss;
import io.tabularium.metric.BudgetStanding;
import io.tabularium.metric.DashboardService;
import io.tabularium.metric.Level;
import io.tabularium.metric.QueryService;
import io.tabularium.metric.SlowCall;
import io.tabularium.metric.SlowCalls;
import io.tabularium.metric.SlowQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What was slow: calls, statements, budgets; and the load tests with their verdicts. */
@Route(value = "performance", layout = MainLayout.class)
@RolesAllowed("viewer")
public class PerformanceView extends Main implements HasDynamicTitle {

  private static final int LATEST = 25;
  private static final Duration WINDOW = Duration.ofHours(1);

  private final transient SlowCalls slowCalls;
  private final transient QueryService queries;
  private final transient DashboardService dashboards;
  private final transient LoadTestService loadTests;

  @Inject
  PerformanceView(
      SlowCalls slowCalls,
      QueryService queries,
      DashboardService dashboards,
      LoadTestService loadTests) {
    this.slowCalls = slowCalls;
    this.queries = queries;
    this.dashboards = dashboards;
    this.loadTests = loadTests;
    addClassName("view");
  }

  @Override
  protected void onAttach(AttachEvent event) {
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(viewer -> draw(ZoneId.of(viewer.getTimeZoneId())));
  }

  private void draw(ZoneId zone) {
    removeAll();
    Header header = new Header(new H1(getTranslation("performance.title")));
    header.addClassName("view-header");
    add(header);
    part("budgets", List.of("budget", "limit", "actual", "state"), budgets());
    part("calls", List.of("at", "call", "answer", "took"), calls(zone));
    part("queries", List.of("statement", "count", "mean", "p95"), statements());
    part("tests", List.of("at", "scenario", "verdict", "misses"), tests(zone));
  }

  private void part(String name, List<String> columns, List<List<Component>> rows) {
    add(new H2(getTranslation("performance." + name)));
    if (rows.isEmpty()) {
      Paragraph none = new Paragraph(getTranslation("performance." + name + ".none"));
      none.addClassName("note");
      add(none);
      return;
    }
    PlainTable table =
        new PlainTable(
            getTranslation("performance." + name),
            columns.stream().map(each -> getTranslation("performance.column." + each)).toList());
    rows.forEach(table::add);
    add(table);
  }

  private List<List<Component>> budgets() {
    return dashboards.budgets().stream().map(this::budget).toList();
  }

  private List<Component> budget(BudgetStanding budget) {
    Level level = budget.isViolated() ? Level.RED : Level.GREEN;
    return List.of(
        new Code(budget.metric()),
        new Span(number(budget.budget(), budget.unit())),
        new Span(
            budget.actual() == null ? Figures.UNKNOWN : number(budget.actual(), budget.unit())),
        new LevelBadge(level));
  }

  private List<List<Component>> calls(ZoneId zone) {
    return slowCalls.newest(LATEST).stream().map(call -> call(call, zone)).toList();
  }

  private List<Component> call(SlowCall call, ZoneId zone) {
    return spans(
        Figures.instant(call.at(), zone),
        call.method() + " " + call.route(),
        Integer.toString(call.status()),
        number(call.millis(), "ms"));
  }

  private List<List<Component>> statements() {
    return queries.slowest(WINDOW, LATEST).stream().map(this::statement).toList();
  }

  private List<Component> statement(SlowQuery query) {
    Code text = new Code(query.statement());
    text.addClassName("statement");
    return List.of(
        text,
        new Span(String.format(Locale.ENGLISH, "%,d", query.count())),
        new Span(number(query.meanMillis(), "ms")),
        new Span(number(query.p95Millis(), "ms")));
  }

  private List<List<Component>> tests(ZoneId zone) {
    return loadTests.newest(LATEST).stream().map(test -> test(test, zone)).toList();
  }

  private List<Component> test(LoadTest test, ZoneId zone) {
    String scenario =
        test.baseline()
            ? getTranslation("performance.tests.baseline", test.scenario())
            : test.scenario();
    Div misses = new Div();
    test.misses().forEach(miss -> misses.add(new Div(text(miss))));
    return List.of(
        new Span(Figures.instant(test.storedAt(), zone)),
        new Span(scenario),
        new Div(new LevelBadge(test.passed() ? Level.GREEN : Level.RED)),
        test.misses().isEmpty() ? new Span(Figures.UNKNOWN) : misses);
  }

  private String text(Miss miss) {
    return getTranslation(
        "performance.miss." + miss.against(),
        miss.metric(),
        number(miss.actual(), "").strip(),
        number(miss.budget(), "").strip(),
        number(miss.violationPercentage(), "%"));
  }

  private static List<Component> spans(String... texts) {
    return Stream.of(texts).<Component>map(Span::new).toList();
  }

  private static String number(double value, String unit) {
    return String.format(Locale.ENGLISH, value < 10 ? "%,.1f %s" : "%,.0f %s", value, unit);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("performance.title"));
  }
}
