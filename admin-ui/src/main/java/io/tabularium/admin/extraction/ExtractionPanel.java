package io.tabularium.admin.extraction;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import com.vaadin.flow.shared.Registration;
import io.tabularium.account.Role;
import io.tabularium.admin.StatusBadge;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.admin.playground.Trials;
import io.tabularium.admin.viewer.DocumentViewer;
import io.tabularium.extraction.ExtractionArchive;
import io.tabularium.extraction.ExtractionPage;
import io.tabularium.extraction.ExtractionSummary;
import io.tabularium.extraction.ExtractionView;
import io.tabularium.extraction.JobAdministration;
import io.tabularium.extraction.Problem;
import io.tabularium.extraction.Request;
import io.tabularium.picture.PagePictures;
import io.tabularium.writer.Result;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** One extraction: how it went, its pages and tables; kept up to date until it ends. */
@Dependent
public class ExtractionPanel extends Div {

  private final transient ExtractionArchive archive;
  private final transient LiveExtractions live;
  private final transient PagePictures pictures;
  private final transient Trials trials;
  private final transient JobAdministration jobs;
  private transient ExtractionSummary shown;
  private transient Registration watching = () -> {};
  private ZoneId zone = ZoneOffset.UTC;
  private int page;

  @Inject
  ExtractionPanel(
      ExtractionArchive archive,
      LiveExtractions live,
      PagePictures pictures,
      Trials trials,
      JobAdministration jobs) {
    this.jobs = jobs;
    this.archive = archive;
    this.live = live;
    this.pictures = pictures;
    this.trials = trials;
    addClassName("content");
  }

  /** Shows one, at a page if that is more than 0; answers its name. */
  String show(Optional<UUID> id, int wanted, ExtendedClientDetails viewer) {
    page = wanted;
    zone = ZoneId.of(viewer.getTimeZoneId());
    id.flatMap(archive::find).ifPresentOrElse(this::show, this::showMissing);
    return shown == null ? getTranslation("details.missing.title") : shown.documentName();
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
    removeAll();
    Header header = new Header(new H1(shown.documentName()), new StatusBadge(shown.status()));
    header.addClassName("view-header");
    if (extraction.handled().quarantined()) {
      Span tag = new Span(getTranslation("job.quarantined"));
      tag.addClassName("tag");
      header.add(tag);
    }
    if (SignedIn.may(Role.OPERATOR)) {
      header.add(actions(extraction));
    }
    Div facts = new Div(new Course(shown, zone), new Facts(extraction));
    facts.addClassName("card-box");
    add(header, facts);
    switch (shown.status()) {
      case SUCCEEDED ->
          archive
              .result(shown.id())
              .ifPresentOrElse(this::succeeded, () -> add(note("details.gone")));
      case FAILED -> add(problem(extraction.problem()));
      case CANCELLED -> add(note("details.cancelled"));
      case QUEUED, RUNNING -> add(note("details.unfinished"));
    }
  }

  private Div actions(ExtractionView extraction) {
    JobActions actions =
        new JobActions(
            jobs, extraction, after -> archive.find(after.summary().id()).ifPresent(this::show));
    if (shown.status().isFinal()) {
      actions.add(new EraseButton(trials, shown));
    }
    return actions;
  }

  private void succeeded(Result result) {
    Request request = archive.request(shown.id()).orElseThrow();
    DocumentViewer viewer =
        new DocumentViewer(
            new DocumentViewer.Subject(
                result.document(), archive.document(shown.id()), request.mode()),
            pictures,
            this::turned);
    if (result.document().tables().isEmpty()) {
      add(note("details.none"));
    }
    add(viewer, new Downloads(archive, shown), new Repeat(request));
    if (page > 0) {
      viewer.go(page);
    }
    if (SignedIn.may(Role.OPERATOR) && archive.document(shown.id()).isPresent()) {
      add(new RunAgain(trials, shown.id(), request));
    }
  }

  private void turned(int number) {
    page = number;
    getElement().setAttribute("data-page", Integer.toString(number));
  }

  private void showMissing() {
    shown = null;
    removeAll();
    Header header = new Header(new H1(getTranslation("details.missing.title")));
    header.addClassName("view-header");
    add(header, note("details.missing"));
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
}
