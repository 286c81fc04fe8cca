package io.tabularium.admin.pool;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tabularium.admin.LevelBadge;
import io.tabularium.metric.Level;
import io.tabularium.metric.Pool;
import java.util.Locale;

/** One pool: its use against its marks, who waits, and what to change. */
class PoolCard extends Article {

  /** Requirement I-21. */
  private static final double WARNING = 80;

  private static final double CRITICAL = 95;

  PoolCard(Pool pool) {
    addClassNames("card-box", "pool");
    Level level = level(pool);
    Div head = new Div(new H3(name(pool)), new LevelBadge(level));
    head.addClassName("standing-head");
    Span used = new Span(getTranslation("pool.used", pool.checkedOut(), pool.maximum()));
    used.addClassName("big-figure");
    Div bar = new Div();
    bar.addClassNames("bar", "marked", "bar-" + level.wire());
    bar.getStyle().set("--share", String.format(Locale.ROOT, "%.1f%%", pool.usedPercent()));
    bar.getElement().setAttribute("aria-hidden", "true");
    Span facts = new Span(getTranslation("pool.facts", pool.checkedIn(), pool.waiting()));
    facts.addClassName("quiet");
    add(head, used, bar, facts);
    if (pool.invalid() > 0) {
      Span broken = new Span(getTranslation("pool.invalid", pool.invalid()));
      broken.addClassName("quiet");
      add(broken);
    }
    if (level != Level.GREEN) {
      add(new Paragraph(getTranslation("pool.hint." + known(pool))));
    }
  }

  private static Level level(Pool pool) {
    if (pool.usedPercent() >= CRITICAL) {
      return Level.RED;
    }
    return pool.usedPercent() >= WARNING ? Level.YELLOW : Level.GREEN;
  }

  private String name(Pool pool) {
    return known(pool).equals("other") ? pool.name() : getTranslation("pool." + known(pool));
  }

  private static String known(Pool pool) {
    return switch (pool.name()) {
      case "database", "http", "work", "answer" -> pool.name();
      default -> "other";
    };
  }
}
