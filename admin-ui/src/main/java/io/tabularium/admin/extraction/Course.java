package io.tabularium.admin.extraction;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.tabularium.admin.Figures;
import io.tabularium.extraction.ExtractionSummary;
import java.time.Instant;
import java.time.ZoneId;

/** What an extraction has gone through and when; what is still to come is pale. */
class Course extends OrderedList {

  private final ZoneId zone;

  Course(ExtractionSummary extraction, ZoneId zone) {
    this.zone = zone;
    addClassName("course");
    getElement().setAttribute("aria-label", getTranslation("course.title"));
    Instant received = extraction.createdAt();
    Instant started =
        extraction.queuedMillis() == null ? null : received.plusMillis(extraction.queuedMillis());
    step("received", received, "");
    step("started", started, lasted("waited", extraction.queuedMillis()));
    String end = extraction.status().isFinal() ? extraction.status().wire() : "succeeded";
    step(end, extraction.finishedAt(), lasted("worked", extraction.processMillis()));
  }

  private String lasted(String how, Long millis) {
    return millis == null ? "" : " · " + getTranslation("course." + how, Figures.duration(millis));
  }

  private void step(String name, Instant at, String lasted) {
    Span when = new Span(Figures.instant(at, zone) + lasted);
    when.addClassName("quiet");
    ListItem step = new ListItem(new Span(getTranslation("course." + name)), when);
    step.setClassName("past", at != null);
    add(step);
  }
}
