package io.tabularium.admin;

import com.vaadin.flow.component.html.Span;
import io.tabularium.extraction.ExtractionStatus;

/** A status told three times: by its word, by a shape and by a colour. */
public class StatusBadge extends Span {

  /** Of that status. */
  public StatusBadge(ExtractionStatus status) {
    addClassNames("status", "status-" + status.wire());
    setText(getTranslation("status." + status.wire()));
  }
}
