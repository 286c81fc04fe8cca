package io.tabularium.admin.invoice;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tabularium.admin.BackLink;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.PathId;
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
    add(new BackLink(InvoicesView.class, "invoices.title"), panel);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<UUID> id = PathId.of(event, "id");
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(
            viewer -> {
              title = panel.show(id, ZoneId.of(viewer.getTimeZoneId()));
              event.getUI().getPage().setTitle(getPageTitle());
            });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", title);
  }
}
