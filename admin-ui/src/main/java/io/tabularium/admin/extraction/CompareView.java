package io.tabularium.admin.extraction;

import com.vaadin.flow.component.html.Div;
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
    Div both = new Div(left, right);
    both.addClassName("both");
    add(new BackLink(ExtractionsView.class, "extractions.title"), both);
    getElement().executeJs("this.scrollIntoView()"); // one comes from far below
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<UUID> first = PathId.of(event, "left");
    Optional<UUID> second = PathId.of(event, "right");
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
