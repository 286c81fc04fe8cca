package io.tabularium.admin.client;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.tabularium.account.ClientView;
import io.tabularium.account.TierService;
import io.tabularium.account.UsageService;
import io.tabularium.account.UsageSum;
import io.tabularium.admin.chart.TimeLine;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SortedMap;
import java.util.function.ToLongFunction;

/** What a client has used: the month against its quota, and the last thirty days. */
@Dependent
public class UsagePart extends Div {

  private static final int DAYS = 30;
  private static final double FULL = 100;

  /** Where a quota wants watching, and where something must be done, in per cent. */
  private static final double WATCH = 80;

  private static final double ACT = 95;

  private final transient UsageService usage;
  private final transient TierService tiers;

  @Inject
  UsagePart(UsageService usage, TierService tiers) {
    this.usage = usage;
    this.tiers = tiers;
    addClassName("content");
  }

  void show(ClientView client) {
    removeAll();
    SortedMap<LocalDate, UsageSum> days = usage.lastDays(client.id(), DAYS);
    Div lines =
        new Div(
            line("requests", "busy", days, UsageSum::requests),
            line("extractions", "brand", days, UsageSum::extractions),
            line("pages", "good", days, UsageSum::pages));
    lines.addClassName("lines");
    add(quota(usage.pagesThisMonth(client.id()), tiers.tier(client.tier()).pagesPerMonth()), lines);
  }

  private Div quota(long used, long limit) {
    double share = limit == 0 ? FULL : Math.min(FULL, FULL * used / limit);
    Div bar = new Div();
    bar.addClassNames("bar", "marked");
    bar.setClassName("bar-yellow", share >= WATCH && share < ACT);
    bar.setClassName("bar-red", share >= ACT);
    bar.getStyle().set("--share", share + "%");
    bar.getElement().setAttribute("aria-hidden", "true");
    Span text = new Span(getTranslation("client.quota", count(used), count(limit)));
    text.addClassName("quota-text");
    Div quota = new Div(text, bar);
    quota.addClassNames("card-box", "quota");
    return quota;
  }

  private TimeLine line(
      String name,
      String tone,
      SortedMap<LocalDate, UsageSum> days,
      ToLongFunction<UsageSum> figure) {
    TimeLine line = new TimeLine(getTranslation("client." + name), "", tone).ofDays();
    line.show(
        days.entrySet().stream()
            .map(
                day ->
                    new TimeLine.Point(
                        day.getKey().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        (double) figure.applyAsLong(day.getValue())))
            .toList());
    return line;
  }

  private static String count(long count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }
}
