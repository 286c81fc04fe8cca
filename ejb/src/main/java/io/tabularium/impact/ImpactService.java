package io.tabularium.impact;

import io.tabularium.account.Tier;
import io.tabularium.account.TierFigure;
import io.tabularium.account.TierName;
import io.tabularium.account.TierService;
import io.tabularium.account.UsageService;
import io.tabularium.metric.Kind;
import io.tabularium.metric.ReadingArchive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells before a limit is lowered who would feel it. */
@ApplicationScoped
public class ImpactService {

  private static final Duration LOOKED_BACK = Duration.ofDays(1);

  /** Of a tier in a day; of more than that the newest tell enough. */
  private static final int MOST_DOCUMENTS = 200_000;

  private ImpactRepository uses;
  private TierService tiers;
  private UsageService usage;
  private ReadingArchive readings;
  private Clock clock;

  /** For the container's proxy. */
  protected ImpactService() {}

  @Inject
  ImpactService(
      ImpactRepository uses,
      TierService tiers,
      UsageService usage,
      ReadingArchive readings,
      Clock clock) {
    this.uses = uses;
    this.tiers = tiers;
    this.usage = usage;
    this.readings = readings;
    this.clock = clock;
  }

  /** What the figures of {@code wanted} would have meant to the clients of its tier. */
  @Transactional
  public Impact of(Tier wanted) {
    Tier now = tiers.tier(wanted.name());
    Map<TierFigure, Long> lowered = TierFigure.differences(now, wanted);
    lowered
        .entrySet()
        .removeIf(each -> !isLess(each.getKey(), each.getValue(), each.getKey().of(now)));
    Set<TierFigure> unknown =
        lowered.keySet().stream()
            .filter(figure -> wanted.name() == TierName.ANONYMOUS || !ClientDay.knows(figure))
            .collect(Collectors.toSet());
    lowered.keySet().removeAll(unknown);
    List<ImpactRepository.Member> members = uses.members(wanted.name());
    List<Hit> hits = lowered.isEmpty() ? List.of() : hits(wanted.name(), members, lowered);
    return new Impact(members.size(), hits, unknown);
  }

  /** No limit at all, which 0 requests an hour stands for, is more than any. */
  private static boolean isLess(TierFigure figure, long value, long other) {
    return figure == TierFigure.REQUESTS_PER_HOUR
        ? value != 0 && (other == 0 || value < other)
        : value < other;
  }

  private List<Hit> hits(
      TierName tier, List<ImpactRepository.Member> members, Map<TierFigure, Long> lowered) {
    Instant since = clock.instant().minus(LOOKED_BACK);
    Map<UUID, List<Document>> documents =
        uses.documents(tier, since, MOST_DOCUMENTS).stream()
            .collect(Collectors.groupingBy(Document::clientId));
    Map<String, Map<Instant, Long>> requests = requests(since, lowered.keySet());
    List<Hit> hits = new ArrayList<>();
    for (ImpactRepository.Member member : members) {
      ClientDay day =
          new ClientDay(
              member.id(),
              member.name(),
              requests.getOrDefault(member.id().toString(), Map.of()),
              documents.getOrDefault(member.id(), List.of()),
              lowered.containsKey(TierFigure.PAGES_PER_MONTH)
                  ? usage.pagesThisMonth(member.id())
                  : 0);
      lowered.forEach((figure, limit) -> day.hit(figure, limit).ifPresent(hits::add));
    }
    hits.sort(Comparator.comparingLong((Hit hit) -> hit.times().hit()).reversed());
    return hits;
  }

  /** Requests by client and minute; asked for only where a figure wants them. */
  private Map<String, Map<Instant, Long>> requests(Instant since, Set<TierFigure> figures) {
    Map<String, Map<Instant, Long>> requests = new HashMap<>();
    if (figures.contains(TierFigure.REQUESTS_PER_MINUTE)
        || figures.contains(TierFigure.REQUESTS_PER_HOUR)) {
      readings.eachMinute(
          since,
          clock.instant(),
          (minute, reading) ->
              reading
                  .of(Kind.CLIENT)
                  .forEach(
                      (client, measure) ->
                          requests
                              .computeIfAbsent(client, any -> new TreeMap<>())
                              .merge(minute, measure.count(), Long::sum)));
    }
    return requests;
  }
}
