package io.tabularium.admin.extraction;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.tabularium.account.Role;
import io.tabularium.admin.Figures;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.Notice;
import io.tabularium.admin.PlainTable;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.admission.RefusalException;
import io.tabularium.extraction.ExtractionPage;
import io.tabularium.extraction.ExtractionSummary;
import io.tabularium.extraction.JobAdministration;
import io.tabularium.setting.InvalidInputException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Documents that workers died on: they are left alone until somebody has them tried again. */
@Route(value = "quarantine", layout = MainLayout.class)
@RolesAllowed("viewer")
public class QuarantineView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final int STRETCH = 50;

  private final transient JobAdministration jobs;
  private final Div list = new Div();
  private ZoneId zone = ZoneOffset.UTC;

  @Inject
  QuarantineView(JobAdministration jobs) {
    this.jobs = jobs;
    addClassNames("view", "quarantine");
    Header header = new Header(new H1(getTranslation("quarantine.title")));
    header.addClassName("view-header");
    Paragraph lead = new Paragraph(getTranslation("quarantine.lead"));
    lead.addClassName("lead");
    list.addClassName("stretch");
    add(header, lead, list);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(
            viewer -> {
              zone = ZoneId.of(viewer.getTimeZoneId());
              show();
            });
  }

  private void show() {
    list.removeAll();
    PlainTable table =
        new PlainTable(
            getTranslation("quarantine.title"),
            List.of("document", "client", "created", "actions").stream()
                .map(column -> getTranslation("quarantine." + column))
                .toList());
    list.add(table);
    if (!more(table, null)) {
      list.removeAll();
      Paragraph none = new Paragraph(getTranslation("quarantine.none"));
      none.addClassName("note");
      list.add(none);
    }
  }

  /** Adds a stretch of rows, and a button for the next; answers whether there are any. */
  private boolean more(PlainTable table, UUID before) {
    ExtractionPage page = jobs.quarantined(before, STRETCH);
    page.items().forEach(each -> table.add(row(each)));
    if (page.next() != null) {
      Button more = new Button(getTranslation("list.older"));
      more.addClickListener(
          click -> {
            list.remove(more);
            more(table, page.next());
          });
      list.add(more);
    }
    return !page.items().isEmpty();
  }

  private List<Component> row(ExtractionSummary extraction) {
    RouterLink link =
        new RouterLink(
            extraction.documentName(),
            DetailsView.class,
            new RouteParameters("id", extraction.id().toString()));
    Div actions = new Div();
    if (SignedIn.may(Role.OPERATOR)) {
      Button retry = new Button(getTranslation("job.retry"), click -> retry(extraction.id()));
      retry.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
      actions.add(retry);
    }
    return List.of(
        link,
        new Span(extraction.clientName()),
        new Span(Figures.instant(extraction.createdAt(), zone)),
        actions);
  }

  private void retry(UUID id) {
    String actor = SignedIn.actor(Role.OPERATOR);
    try {
      jobs.retry(actor, id);
      Notice.done(getTranslation("erase.done"));
      show();
    } catch (InvalidInputException | RefusalException refused) {
      Notice.failed(refused.getMessage());
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("quarantine.title"));
  }
}
