package io.tabularium.admin.tier;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.tabularium.account.AccountService;
import io.tabularium.account.Tier;
import io.tabularium.admin.Figures;
import io.tabularium.admin.MainLayout;
import io.tabularium.admin.PlainTable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The matrix of tiers and limits. */
@Route(value = "tiers", layout = MainLayout.class)
@RolesAllowed("viewer")
public class TiersView extends Main implements HasDynamicTitle {

  /** As the refusal of a larger document counts. */
  private static final int BYTES_PER_MEGABYTE = 1024 * 1024;

  private static final Map<String, Function<Tier, String>> LIMITS = limits();

  @Inject
  TiersView(AccountService accounts) {
    addClassName("view");
    Header header = new Header(new H1(getTranslation("tiers.title")));
    header.addClassName("view-header");
    Paragraph lead = new Paragraph(getTranslation("tiers.lead"));
    lead.addClassName("lead");
    add(header, lead, matrix(accounts.tiers()));
  }

  private PlainTable matrix(List<Tier> tiers) {
    List<String> columns = new ArrayList<>(List.of(getTranslation("tiers.limit")));
    tiers.forEach(tier -> columns.add(getTranslation("tier." + tier.name().wire())));
    PlainTable matrix = new PlainTable(getTranslation("tiers.title"), columns);
    matrix.addClassName("matrix");
    LIMITS.forEach(
        (limit, figure) -> {
          List<String> row = new ArrayList<>(List.of(getTranslation("limit." + limit)));
          tiers.forEach(tier -> row.add(figure.apply(tier)));
          matrix.row(row);
        });
    return matrix;
  }

  private static Map<String, Function<Tier, String>> limits() {
    Map<String, Function<Tier, String>> limits = new LinkedHashMap<>();
    limits.put("requestsPerMinute", tier -> count(tier.rates().requestsPerMinute()));
    limits.put("requestsPerHour", tier -> count(tier.rates().requestsPerHour()));
    limits.put("extractsPerMinute", tier -> count(tier.rates().extractsPerMinute()));
    limits.put("readsPerMinute", tier -> count(tier.rates().readsPerMinute()));
    limits.put("maxRunning", tier -> count(tier.maxRunning()));
    limits.put("maxWaiting", tier -> count(tier.maxWaiting()));
    limits.put("maxFileBytes", tier -> tier.maxFileBytes() / BYTES_PER_MEGABYTE + " MB");
    limits.put("maxPages", tier -> count(tier.maxPages()));
    limits.put("pagesPerMonth", tier -> count(tier.pagesPerMonth()));
    limits.put("priority", tier -> count(tier.priority()));
    limits.put("sourceRetention", tier -> span(tier.sourceRetention()));
    limits.put("resultRetention", tier -> span(tier.resultRetention()));
    limits.put("timeLimit", tier -> span(tier.timeLimit()));
    return limits;
  }

  private static String count(long count) {
    return count == 0 ? Figures.UNKNOWN : String.format(Locale.ENGLISH, "%,d", count);
  }

  private static String span(Duration span) {
    if (span.toHours() >= 48 && span.toHours() % 24 == 0) {
      return span.toDays() + " d";
    }
    if (span.toMinutes() >= 60 && span.toMinutes() % 60 == 0) {
      return span.toHours() + " h";
    }
    return span.toSeconds() % 60 == 0 ? span.toMinutes() + " min" : span.toSeconds() + " s";
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("tiers.title"));
  }
}
