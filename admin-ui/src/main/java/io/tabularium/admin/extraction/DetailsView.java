package io.tabularium.admin.extraction;

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
import java.util.Optional;
import java.util.UUID;

/** One extraction with everything that is known of it; {@code ?page=} opens it at a page. */
@Route(value = "extractions/:id", layout = MainLayout.class)
@PermitAll
public class DetailsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final ExtractionPanel panel;
  private String title = "";

  @Inject
  DetailsView(ExtractionPanel panel) {
    this.panel = panel;
    addClassName("extraction");
    add(new BackLink(ExtractionsView.class, "extractions.title"), panel);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<UUID> id = PathId.of(event, "id");
    int page =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter("page")
            .filter(text -> text.matches("\\d{1,6}"))
            .map(Integer::valueOf)
            .orElse(0);
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(
            viewer -> {
              title = panel.show(id, page, viewer);
              event.getUI().getPage().setTitle(getPageTitle());
            });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", title);
  }
}
