package io.tabularium.admin.audit;

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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.tabularium.admin.Figures;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.PlainTable;
import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditFilter;
import io.tabularium.audit.AuditService;
import io.tabularium.audit.AuditVerdict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** The audit log; {@code ?subject=}, {@code ?actor=} and {@code ?action=} narrow it. */
@Route(value = "audit", layout = MainLayout.class)
@RolesAllowed("viewer")
public class AuditView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final int STRETCH = 50;

  private final transient AuditService audit;
  private final Div narrowed = new Div();
  private final Div verdict = new Div();
  private final Div list = new Div();
  private transient AuditFilter filter = AuditFilter.ALL;
  private ZoneId zone = ZoneOffset.UTC;

  @Inject
  AuditView(AuditService audit) {
    this.audit = audit;
    addClassNames("view", "audit");
    Button verify = new Button(getTranslation("audit.verify"), click -> verify());
    Header header = new Header(new H1(getTranslation("audit.title")), verify);
    header.addClassName("view-header");
    Paragraph lead = new Paragraph(getTranslation("audit.lead"));
    lead.addClassName("lead");
    verdict.getElement().setAttribute("role", "status");
    verdict.addClassName("verdict");
    narrowed.addClassName("narrowed");
    list.addClassName("stretch");
    add(header, lead, verdict, narrowed, list);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    filter =
        new AuditFilter(
            asked.getSingleParameter("actor").orElse(null),
            asked.getSingleParameter("action").orElse(null),
            asked.getSingleParameter("subject").orElse(null));
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(
            viewer -> {
              zone = ZoneId.of(viewer.getTimeZoneId());
              show();
            });
  }

  private void verify() {
    AuditVerdict found = audit.verify();
    boolean whole = found.brokenAt() == null;
    Span text =
        new Span(
            whole
                ? getTranslation("audit.whole", found.entries())
                : getTranslation("audit.broken", found.brokenAt()));
    text.addClassNames("status", whole ? "level-green" : "level-red");
    verdict.removeAll();
    verdict.add(text);
  }

  private void show() {
    narrowed.removeAll();
    list.removeAll();
    if (!filter.equals(AuditFilter.ALL)) {
      narrow("actor", filter.actor());
      narrow("action", filter.action());
      narrow("subject", filter.subject());
      narrowed.add(new RouterLink(getTranslation("audit.all"), AuditView.class));
    }
    PlainTable table =
        new PlainTable(
            getTranslation("audit.title"),
            List.of("number", "at", "actor", "action", "subject", "change", "reason").stream()
                .map(column -> getTranslation("audit." + column))
                .toList());
    list.add(table);
    if (more(table, Long.MAX_VALUE) == 0) {
      list.removeAll();
      Paragraph none = new Paragraph(getTranslation("audit.none"));
      none.addClassName("note");
      list.add(none);
    }
  }

  private void narrow(String what, String value) {
    if (value != null) {
      Span tag = new Span(getTranslation("audit." + what) + ": " + value);
      tag.addClassName("tag");
      narrowed.add(tag);
    }
  }

  private int more(PlainTable table, long before) {
    List<io.tabularium.audit.AuditView> found = audit.find(filter, before, STRETCH);
    found.forEach(entry -> table.add(row(entry)));
    if (found.size() == STRETCH) {
      Button more = new Button(getTranslation("list.older"));
      more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
      more.addClickListener(
          click -> {
            list.remove(more);
            more(table, found.get(STRETCH - 1).number());
          });
      list.add(more);
    }
    return found.size();
  }

  private List<Component> row(io.tabularium.audit.AuditView entry) {
    AuditChange change = entry.change();
    return List.of(
        new Span(Long.toString(entry.number())),
        new Span(Figures.instant(entry.happenedAt(), zone)),
        link("actor", entry.actor()),
        link("action", change.action()),
        link("subject", change.subject()),
        change(change),
        new Span(change.reason() == null ? "" : change.reason()));
  }

  private static RouterLink link(String name, String value) {
    RouterLink link = new RouterLink(value, AuditView.class);
    link.setQueryParameters(QueryParameters.simple(Map.of(name, value)));
    return link;
  }

  private Component change(AuditChange change) {
    Div cell = new Div();
    cell.addClassName("change");
    if (change.before() != null) {
      Span before = new Span(change.before());
      before.addClassName("before");
      cell.add(before);
    }
    if (change.after() != null) {
      cell.add(new Span(change.after()));
    }
    return cell;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("audit.title"));
  }
}
