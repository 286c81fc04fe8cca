package io.tabularium.admin.extraction;

import com.vaadin.flow.component.html.Div;
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

/** Two extractions side by side: the same document read in two ways. */
@Route(value = "compare/:left/:right", layout = MainLayout.class)
@PermitAll
public class CompareView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final ExtractionPanel left;
  private final ExtractionPanel right;

  @Inject
  CompareView(ExtractionPanel left, ExtractionPanel right) {
    this.left = left;
    this.right = right;
    addClassNames("extraction", "compare");
    RouterLink back = new RouterLink(ExtractionsView.class);
    back.addClassName("back");
    back.add(new Icon("back"), new Span(getTranslation("extractions.title")));
    Div both = new Div(left, right);
    both.addClassName("both");
    add(back, both);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<UUID> first = event.getRouteParameters().get("left").flatMap(DetailsView::id);
    Optional<UUID> second = event.getRouteParameters().get("right").flatMap(DetailsView::id);
    event
        .getUI()
        .getPage()
        .retrieveExtendedClientDetails(
            viewer -> {
              left.show(first, 0, viewer);
              right.show(second, 0, viewer);
            });
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("compare.title"));
  }
}
