package io.tabularium.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes down what administrators change, and tells whether anybody has changed that. */
@ApplicationScoped
public class AuditService {

  private static final int STRETCH = 500;
  private static final int ACTOR_LENGTH = 120;
  private static final int SUBJECT_LENGTH = 200;
  private static final int TEXT_LENGTH = 2000;
  private static final int REASON_LENGTH = 500;

  private AuditRepository entries;
  private Clock clock;

  /** For the container's proxy. */
  protected AuditService() {}

  @Inject
  AuditService(AuditRepository entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /** Adds an entry; call it in the transaction of the change. Never give it a secret. */
  @Transactional
  public AuditView record(String actor, AuditChange change) {
    AuditHead head = entries.lockedHead();
    AuditChange kept =
        new AuditChange(
            change.action(),
            cut(change.subject(), SUBJECT_LENGTH),
            cut(change.before(), TEXT_LENGTH),
            cut(change.after(), TEXT_LENGTH),
            cut(change.reason(), REASON_LENGTH));
    // MySQL's driver keeps no fractions of a second on MariaDB 10, and the digest covers the time
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    AuditEntry entry = new AuditEntry(head, now, cut(actor, ACTOR_LENGTH), kept);
    entries.add(entry);
    head.move(entry.number(), entry.digest());
    return entry.view();
  }

  /** Entries, newest first, of numbers below {@code before}. */
  @Transactional
  public List<AuditView> newest(long before, int limit) {
    return find(AuditFilter.ALL, before, limit);
  }

  /** Those of them that a filter lets pass. */
  @Transactional
  public List<AuditView> find(AuditFilter filter, long before, int limit) {
    return entries.find(filter, before, limit).stream().map(AuditEntry::view).toList();
  }

  /** Follows the chain from its beginning to its end. */
  @Transactional
  public AuditVerdict verify() {
    long number = 0;
    String digest = "";
    List<AuditEntry> stretch = entries.after(number, STRETCH);
    while (!stretch.isEmpty()) {
      for (AuditEntry entry : stretch) {
        if (!entry.follows(number, digest)) {
          return new AuditVerdict(number, number + 1);
        }
        number = entry.number();
        digest = entry.digest();
      }
      stretch = entries.after(number, STRETCH);
    }
    AuditHead head = entries.head();
    boolean whole = head.number() == number && head.digest().equals(digest);
    return new AuditVerdict(number, whole ? null : number + 1);
  }

  private static String cut(String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}
