package io.tabularium.admin.playground;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tabularium.admin.StatusBadge;
import io.tabularium.extraction.ExtractionSummary;
import java.util.List;

/** What was tried last, to look at again. */
class LatestTrials extends UnorderedList {

  LatestTrials(List<ExtractionSummary> latest) {
    addClassName("latest");
    latest.forEach(this::item);
  }

  private void item(ExtractionSummary trial) {
    Anchor link = new Anchor("extractions/" + trial.id(), trial.documentName());
    link.setRouterIgnore(false);
    String facts =
        trial.tables() == null ? "" : getTranslation("extraction.facts.tables", trial.tables());
    Span found = new Span(facts);
    found.addClassName("quiet");
    add(new ListItem(link, found, new StatusBadge(trial.status())));
  }
}
