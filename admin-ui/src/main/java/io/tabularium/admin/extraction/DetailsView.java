package io.tabularium.admin.extraction;

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
    RouterLink back = new RouterLink(ExtractionsView.class);
    back.addClassName("back");
    back.add(new Icon("back"), new Span(getTranslation("extractions.title")));
    add(back, panel);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<UUID> id = event.getRouteParameters().get("id").flatMap(DetailsView::id);
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

  static Optional<UUID> id(String text) {
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
