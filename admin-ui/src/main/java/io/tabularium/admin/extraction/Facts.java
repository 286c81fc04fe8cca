package io.tabularium.admin.extraction;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import io.tabularium.admin.Figures;
import io.tabularium.extraction.ExtractionSummary;
import io.tabularium.extraction.ExtractionView;

/** What is known of an extraction, name by name. */
class Facts extends DescriptionList {

  Facts(ExtractionView extraction) {
    addClassName("facts");
    ExtractionSummary summary = extraction.summary();
    fact("client", summary.clientName());
    fact("pages", Figures.count(summary.pages()));
    fact("tables", Figures.count(summary.tables()));
    fact("size", Figures.bytes(extraction.documentBytes()));
    fact("priority", getTranslation("priority." + extraction.handled().priority().wire()));
    fact("id", summary.id().toString());
    fact("sha256", extraction.documentSha256());
  }

  private void fact(String name, String value) {
    Term term = new Term(getTranslation("extraction." + name));
    Description description = new Description(value);
    description.addClassName("fact-" + name);
    Div pair = new Div(term, description);
    getElement().appendChild(pair.getElement());
  }
}
