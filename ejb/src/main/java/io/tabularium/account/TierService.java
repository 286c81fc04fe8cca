package io.tabularium.account;

import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import io.tabularium.setting.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What administrators do with tiers; a change holds on every node within seconds. */
@ApplicationScoped
public class TierService {

  private static final int REASON_LENGTH = 500;

  private AccountRepository accounts;
  private AuditService audit;

  /** For the container's proxy. */
  protected TierService() {}

  @Inject
  TierService(AccountRepository accounts, AuditService audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /** One tier as it is now. */
  @Transactional
  public Tier tier(TierName name) {
    return accounts.tier(name).toTier();
  }

  /**
   * Gives the tier of that name all the figures of {@code wanted}.
   *
   * @param wanted with the version that the change begins from: another's change meanwhile is not
   *     lost unseen
   * @param reason for the audit log, or null
   * @throws InvalidInputException that names the figure and what it may be
   */
  @Transactional
  public Tier change(String actor, Tier wanted, String reason) {
    for (TierFigure figure : TierFigure.values()) {
      figure.check(figure.of(wanted));
    }
    if (reason != null && reason.length() > REASON_LENGTH) {
      throw new InvalidInputException("reason: give at most " + REASON_LENGTH + " characters.");
    }
    TierEntity entity = accounts.tier(wanted.name());
    Tier before = entity.toTier();
    if (before.version() != wanted.version()) {
      throw new InvalidInputException(
          "version: somebody has changed this tier meanwhile; look at it again and repeat your"
              + " change.");
    }
    entity.change(wanted);
    accounts.flush();
    audit.record(
        actor,
        new AuditChange(
            "tier.change",
            "tier " + wanted.name().wire(),
            text(TierFigure.differences(wanted, before)),
            text(TierFigure.differences(before, wanted)),
            reason));
    return entity.toTier();
  }

  /** Changes several tiers, or none: the first refusal undoes them all. */
  @Transactional
  public List<Tier> changeAll(String actor, List<Tier> wanted, String reason) {
    return wanted.stream().map(tier -> change(actor, tier, reason)).toList();
  }

  private static String text(Map<TierFigure, Long> figures) {
    return figures.entrySet().stream()
        .map(figure -> figure.getKey().wire() + "=" + figure.getValue())
        .collect(Collectors.joining(", "));
  }
}
