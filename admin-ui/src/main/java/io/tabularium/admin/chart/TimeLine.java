package io.tabularium.admin.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A line over time with its latest value in words, so that nothing is told by the drawing alone.
 */
public class TimeLine extends Section {

  /** A value at a time; null where nothing was measured. */
  public record Point(Instant at, Double value) {}

  private final String title;
  private final String unit;
  private final Span latest = new Span();
  private final Div canvas = new Div();
  private String label = "chart.label";
  private transient List<Point> drawn;

  /**
   * A chart without points yet.
   *
   * @param unit what the values are counted in, such as {@code ms}
   * @param tone the stylesheet's name of the line's colour
   */
  public TimeLine(String title, String unit, String tone) {
    this.title = title;
    this.unit = unit;
    addClassNames("card-box", "time-line");
    latest.addClassName("latest-value");
    canvas.addClassName("canvas");
    canvas.getElement().setAttribute("role", "img");
    canvas.getElement().setAttribute("data-tone", tone);
    add(new Div(new H3(title), latest), canvas);
  }

  /** One bar a day in place of a line over hours. */
  public TimeLine ofDays() {
    canvas.getElement().setAttribute("data-shape", "days");
    label = "chart.days";
    return this;
  }

  /** Draws these in place of those before, if they are others. */
  public void show(List<Point> points) {
    if (points.equals(drawn)) {
      return;
    }
    drawn = List.copyOf(points);
    Point last = points.isEmpty() ? new Point(Instant.EPOCH, null) : points.get(points.size() - 1);
    String now = text(last.value());
    latest.setText(now);
    canvas.getElement().setAttribute("aria-label", getTranslation(label, title, now));
    String line =
        points.stream()
            .map(point -> "[" + point.at().toEpochMilli() + "," + point.value() + "]")
            .collect(Collectors.joining(",", "[", "]"));
    canvas.getElement().executeJs("window.tabulariumChart(this, $0, JSON.parse($1))", unit, line);
  }

  private String text(Double value) {
    if (value == null) {
      return getTranslation("figure.none");
    }
    String format = value != 0 && value < 10 ? "%,.1f %s" : "%,.0f %s";
    return String.format(Locale.ENGLISH, format, value, unit).strip();
  }
}
