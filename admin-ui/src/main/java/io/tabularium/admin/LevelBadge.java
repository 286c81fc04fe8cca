package io.tabularium.admin;

import com.vaadin.flow.component.html.Span;
import io.tabularium.metric.Level;

/** How something stands, told three times: by its word, by a shape and by a colour. */
public class LevelBadge extends Span {

  private Level level;

  /** Of that level. */
  public LevelBadge(Level level) {
    addClassName("status");
    show(level);
  }

  /** Tells that level from now on. */
  public final void show(Level now) {
    if (now == level) {
      return;
    }
    if (level != null) {
      removeClassName("level-" + level.wire());
    }
    level = now;
    addClassName("level-" + now.wire());
    setText(getTranslation("level." + now.wire()));
  }
}
