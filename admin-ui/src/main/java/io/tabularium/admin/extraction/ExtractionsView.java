package io.tabularium.admin.extraction;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import io.tabularium.admin.MainLayout;
import io.tabularium.extraction.ExtractionFilter;
import io.tabularium.extraction.ExtractionPage;
import io.tabularium.extraction.ExtractionSearch;
import io.tabularium.extraction.ExtractionSummary;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The newest extractions, kept up to date while one looks. */
@Route(value = "extractions", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
@PermitAll
public class ExtractionsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  /** Below this width in CSS pixels seven columns do not fit. */
  private static final int COLUMNS_FROM = 900;

  private final transient LiveExtractions live;
  private final transient ExtractionSearch search;
  private final FirstSteps firstSteps = new FirstSteps();
  private final ExtractionGrid grid;
  private final FilterBar filters;
  private final Paragraph none = new Paragraph();
  private List<ExtractionSummary> shown = List.of();
  private transient Registration watching = () -> {};

  @Inject
  ExtractionsView(ExtractionSearch search, LiveExtractions live, Clock clock) {
    this.live = live;
    this.search = search;
    grid = new ExtractionGrid(search);
    filters = new FilterBar(search, clock, this::filter);
    addClassName("extractions");
    Span mark = new Span(getTranslation("extractions.live"));
    mark.addClassName("live");
    Header header = new Header(new H1(getTranslation("extractions.title")), mark);
    header.addClassName("view-header");
    none.addClassName("note");
    none.setText(getTranslation("filter.none"));
    add(header, firstSteps, filters, none, grid);
    show(search.find(ExtractionFilter.ALL, null, LiveExtractions.NEWEST));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.read(event.getLocation().getQueryParameters());
    grid.show(filters.filter());
    look();
  }

  private void filter(QueryParameters chosen) {
    String address = new Location("extractions", chosen).getPathWithQueryParameters();
    getElement().executeJs("history.replaceState(history.state, '', $0)", address);
    grid.show(filters.filter());
    look();
  }

  /** What there is to see: steps for the first time, rows, or a word where the filter has none. */
  private void look() {
    boolean filtered = !filters.filter().equals(ExtractionFilter.ALL);
    boolean any = !shown.isEmpty();
    boolean found = any && (!filtered || !search.find(filters.filter(), null, 1).items().isEmpty());
    firstSteps.setVisible(!any);
    filters.setVisible(any);
    none.setVisible(any && !found);
    grid.setVisible(found);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    ui.getPage().retrieveExtendedClientDetails(this::suit);
    ui.getPage()
        .addBrowserWindowResizeListener(size -> grid.showCards(size.getWidth() < COLUMNS_FROM));
    ui.getPage()
        .fetchCurrentURL(
            url -> firstSteps.serverIs(url.getProtocol() + "://" + url.getAuthority()));
    watching = live.watch(ui.accessLater(this::show, () -> {}));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    watching.remove();
  }

  private void suit(ExtendedClientDetails viewer) {
    grid.showCards(viewer.getWindowInnerWidth() < COLUMNS_FROM);
    grid.showTimesOf(ZoneId.of(viewer.getTimeZoneId()));
  }

  private void show(ExtractionPage newest) {
    List<ExtractionSummary> before = shown;
    shown = newest.items();
    look();
    if (ids(before).equals(ids(shown))) {
      shown.stream().filter(row -> !before.contains(row)).forEach(grid::update);
    } else {
      grid.reload();
    }
  }

  private static List<UUID> ids(List<ExtractionSummary> rows) {
    return rows.stream().map(ExtractionSummary::id).toList();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("extractions.title"));
  }
}
