package io.tabularium.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** The audit log for tests of other rooms. */
public final class TestAudit {

  private TestAudit() {}

  /** What a database must know of it. */
  public static List<Class<?>> types() {
    return List.of(AuditEntry.class, AuditHead.class);
  }

  /** The service on such a database. */
  public static AuditService service(EntityManager entities, Clock clock) {
    return new AuditService(new AuditRepository(entities), clock);
  }
}
