package io.tabularium.admin.extraction;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import io.tabularium.admin.Icon;
import io.tabularium.admin.MainLayout;
import io.tabularium.extraction.ExtractionArchive;
import io.tabularium.extraction.ExtractionPage;
import io.tabularium.extraction.ExtractionSummary;
import io.tabularium.extraction.ExtractionView;
import io.tabularium.extraction.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** One extraction: how it went, its tables, its downloads; kept up to date until it ends. */
@Route(value = "extractions/:id", layout = MainLayout.class)
@PermitAll
public class DetailsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final transient ExtractionArchive archive;
  private final transient LiveExtractions live;
  private final Div content = new Div();
  private transient ExtractionSummary shown;
  private transient Registration watching = () -> {};
  private ZoneId zone = ZoneOffset.UTC;
  private String title = "";

  @Inject
  DetailsView(ExtractionArchive archive, LiveExtractions live) {
    this.archive = archive;
    this.live = live;
    addClassName("extraction");
    RouterLink back = new RouterLink(ExtractionsView.class);
    back.addClassName("back");
    back.add(new Icon("back"), new Span(getTranslation("extractions.title")));
    content.addClassName("content");
    add(back, content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<UUID> id = event.getRouteParameters().get("id").flatMap(DetailsView::id);
    event.getUI().getPage().retrieveExtendedClientDetails(viewer -> show(id, viewer));
  }

  private void show(Optional<UUID> id, ExtendedClientDetails viewer) {
    zone = ZoneId.of(viewer.getTimeZoneId());
    id.flatMap(archive::find).ifPresentOrElse(this::show, this::showMissing);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    watching = live.watch(event.getUI().accessLater(this::follow, () -> {}));
  }

  @Override
  protected void onDetach(DetachEvent event) {
    watching.remove();
  }

  private void follow(ExtractionPage newest) {
    boolean moved =
        newest.items().stream()
            .anyMatch(row -> shown != null && row.id().equals(shown.id()) && !row.equals(shown));
    if (moved) {
      archive.find(shown.id()).ifPresentOrElse(this::show, this::showMissing);
    }
  }

  private void show(ExtractionView extraction) {
    shown = extraction.summary();
    title = shown.documentName();
    content.removeAll();
    Header header = new Header(new H1(title), new StatusBadge(shown.status()));
    header.addClassName("view-header");
    content.add(header, new Facts(extraction, zone));
    switch (shown.status()) {
      case SUCCEEDED ->
          archive
              .result(shown.id())
              .ifPresentOrElse(
                  result -> content.add(new Downloads(archive, shown), new Tables(result)),
                  () -> content.add(note("details.gone")));
      case FAILED -> content.add(problem(extraction.problem()));
      case CANCELLED -> content.add(note("details.cancelled"));
      case QUEUED, RUNNING -> content.add(note("details.unfinished"));
    }
  }

  private void showMissing() {
    shown = null;
    title = getTranslation("details.missing.title");
    content.removeAll();
    Header header = new Header(new H1(title));
    header.addClassName("view-header");
    content.add(header, note("details.missing"));
  }

  private Paragraph note(String text) {
    Paragraph note = new Paragraph(getTranslation(text));
    note.addClassName("note");
    return note;
  }

  private static Div problem(Problem problem) {
    Span code = new Span(problem.code());
    code.addClassName("code");
    Div box = new Div(new Paragraph(problem.detail()), code);
    box.addClassName("problem");
    box.getElement().setAttribute("role", "note");
    return box;
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", title);
  }
}
