package io.tabularium.admin.invoice;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.tabularium.admin.Icon;
import io.tabularium.admin.MainLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** One invoice at the desk: what was read of it beside its page, findings first. */
@Route(value = "invoices/:id", layout = MainLayout.class)
@PermitAll
public class InvoiceDetailsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final ReviewPanel panel;
  private String title = "";

  @Inject
  InvoiceDetailsView(ReviewPanel panel) {
    this.panel = panel;
    addClassNames("extraction", "invoice");
    RouterLink back = new RouterLink(InvoicesView.class);
    back.addClassName("back");
    back.add(new Icon("back"), new Span(getTranslation("invoices.title")));
    add(back, panel);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<UUID> id = event.getRouteParameters().get("id").flatMap(InvoiceDetailsView::id);
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(
            viewer -> {
              title = panel.show(id, ZoneId.of(viewer.getTimeZoneId()));
              event.getUI().getPage().setTitle(getPageTitle());
            });
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
