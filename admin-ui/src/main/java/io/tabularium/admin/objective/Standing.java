package io.tabularium.admin.objective;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.tabularium.admin.LevelBadge;
import io.tabularium.metric.BurnRate;
import io.tabularium.metric.ObjectiveStanding;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

/** One objective: what is promised, what was achieved, and how much may still go wrong. */
public class Standing extends Article {

  private static final double FULL = 100;

  /** How it stands. */
  public Standing(ObjectiveStanding standing) {
    addClassNames("card-box", "standing");
    Div head = new Div(new H3(standing.name()), new LevelBadge(standing.level()));
    head.addClassName("standing-head");
    Span achieved = new Span(figure(standing.achieved(), standing.unit()));
    achieved.addClassName("big-figure");
    Span promised =
        new Span(
            getTranslation(
                standing.atLeast() ? "objective.least" : "objective.most",
                figure(standing.bound(), standing.unit()),
                span(standing.windowSeconds())));
    promised.addClassName("quiet");
    Paragraph meaning = new Paragraph(standing.meaning());
    meaning.addClassName("quiet");
    add(head, new Div(achieved, promised), budget(standing), meaning);
  }

  private Div budget(ObjectiveStanding standing) {
    Div budget = new Div();
    budget.addClassName("budget");
    Double left = standing.budgetLeftPercent();
    if (left == null) {
      budget.add(new Span(getTranslation("objective.nothing")));
      return budget;
    }
    Div bar = new Div();
    bar.addClassName("bar");
    bar.getStyle().set("--share", Math.max(0, Math.min(FULL, left)) + "%");
    bar.getElement().setAttribute("aria-hidden", "true");
    budget.add(bar, new Span(getTranslation("objective.budget", Math.round(left))));
    String burns =
        standing.burnRates().stream()
            .filter(burn -> burn.rate() != null)
            .map(this::burn)
            .collect(Collectors.joining(" · "));
    if (!burns.isEmpty()) {
      budget.add(new Span(getTranslation("objective.burn", burns)));
    }
    return budget;
  }

  private String burn(BurnRate burn) {
    return String.format(Locale.ENGLISH, "%.1f× (%s)", burn.rate(), span(burn.windowSeconds()));
  }

  private String figure(Double value, String unit) {
    if (value == null) {
      return getTranslation("figure.none");
    }
    String format = value == Math.rint(value) ? "%,.0f %s" : "%,.2f %s";
    return String.format(Locale.ENGLISH, format, value, unit).strip();
  }

  /** Such as {@code 5 min}, {@code 6 h}, {@code 30 d}. */
  static String span(long seconds) {
    Duration span = Duration.ofSeconds(seconds);
    if (span.toDays() > 0 && span.toHours() % 24 == 0) {
      return span.toDays() + " d";
    }
    return span.toHours() > 0 ? span.toHours() + " h" : span.toMinutes() + " min";
  }
}
