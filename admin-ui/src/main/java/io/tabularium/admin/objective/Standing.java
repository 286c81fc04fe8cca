package io.tabularium.admin.objective;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.tabularium.admin.LevelBadge;
import io.tabularium.admin.LiveText;
import io.tabularium.metric.BurnRate;
import io.tabularium.metric.ObjectiveStanding;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One objective: what is promised, what was achieved, and how much may still go wrong. */
public class Standing extends Article {

  private static final double FULL = 100;

  private final LevelBadge level;
  private final LiveText achieved = new LiveText();
  private final LiveText promised = new LiveText();
  private final Div budget = new Div();
  private final Div bar = new Div();
  private final LiveText left = new LiveText();
  private final LiveText burns = new LiveText();

  /** How it stands. */
  public Standing(ObjectiveStanding standing) {
    addClassNames("card-box", "standing");
    level = new LevelBadge(standing.level());
    Div head = new Div(new H3(standing.name()), level);
    head.addClassName("standing-head");
    achieved.addClassName("big-figure");
    promised.addClassName("quiet");
    budget.addClassName("budget");
    bar.addClassName("bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    Paragraph meaning = new Paragraph(standing.meaning());
    meaning.addClassName("quiet");
    add(head, new Div(achieved, promised), budget, meaning);
    show(standing);
  }

  /** How the same objective stands now; what looks as before is left alone. */
  public final void show(ObjectiveStanding standing) {
    level.show(standing.level());
    achieved.show(figure(standing.achieved(), standing.unit()));
    promised.show(
        getTranslation(
            standing.atLeast() ? "objective.least" : "objective.most",
            figure(standing.bound(), standing.unit()),
            span(standing.windowSeconds())));
    List<Component> parts = budget(standing);
    if (!parts.equals(budget.getChildren().toList())) {
      budget.removeAll();
      budget.add(parts);
    }
  }

  private List<Component> budget(ObjectiveStanding standing) {
    Double percent = standing.budgetLeftPercent();
    if (percent == null) {
      left.show(getTranslation("objective.nothing"));
      return List.of(left);
    }
    bar.getStyle().set("--share", Math.round(Math.max(0, Math.min(FULL, percent))) + "%");
    left.show(getTranslation("objective.budget", Math.round(percent)));
    String rates =
        standing.burnRates().stream()
            .filter(burn -> burn.rate() != null)
            .map(this::burn)
            .collect(Collectors.joining(" · "));
    if (rates.isEmpty()) {
      return List.of(bar, left);
    }
    burns.show(getTranslation("objective.burn", rates));
    return List.of(bar, left, burns);
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
