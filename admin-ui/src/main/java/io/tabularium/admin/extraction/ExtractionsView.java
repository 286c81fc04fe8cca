package io.tabularium.admin.extraction;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import io.tabularium.admin.MainLayout;
import io.tabularium.extraction.ExtractionPage;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.ExtractionSummary;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The newest extractions, kept up to date while one looks. */
@Route(value = "extractions", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
@PermitAll
public class ExtractionsView extends Main implements HasDynamicTitle {

  /** Below this width in CSS pixels seven columns do not fit. */
  private static final int COLUMNS_FROM = 900;

  private final transient LiveExtractions live;
  private final FirstSteps firstSteps = new FirstSteps();
  private final ExtractionGrid grid;
  private List<ExtractionSummary> shown = List.of();
  private transient Registration watching = () -> {};

  @Inject
  ExtractionsView(ExtractionService extractions, LiveExtractions live) {
    this.live = live;
    grid = new ExtractionGrid(extractions);
    addClassName("extractions");
    Span mark = new Span(getTranslation("extractions.live"));
    mark.addClassName("live");
    Header header = new Header(new H1(getTranslation("extractions.title")), mark);
    header.addClassName("view-header");
    add(header, firstSteps, grid);
    show(extractions.newest(null, LiveExtractions.NEWEST));
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
    firstSteps.setVisible(shown.isEmpty());
    grid.setVisible(!shown.isEmpty());
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
