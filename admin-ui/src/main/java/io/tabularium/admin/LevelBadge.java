package io.tabularium.admin;

import com.vaadin.flow.component.html.Span;
import io.tabularium.metric.Level;

/** How something stands, told three times: by its word, by a shape and by a colour. */
public class LevelBadge extends Span {

  /** Of that level. */
  public LevelBadge(Level level) {
    addClassNames("status", "level-" + level.wire());
    setText(getTranslation("level." + level.wire()));
  }
}
