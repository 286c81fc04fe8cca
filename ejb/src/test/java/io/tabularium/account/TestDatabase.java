package io.tabularium.account;

import io.tabularium.audit.AuditService;
import io.tabularium.audit.TestAudit;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;

/** The real schema, in memory, with the audit log and the entities that are asked for. */
public final class TestDatabase implements AutoCloseable {

  private final EntityManagerFactory factory;
  private final EntityManager entities;

  /** Makes an empty one with the migrations applied. */
  public TestDatabase(Class<?>... types) {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE");
    Flyway.configure().dataSource(dataSource).locations("classpath:sql").load().migrate();
    MetadataSources sources =
        new MetadataSources(
            new StandardServiceRegistryBuilder()
                .applySetting("hibernate.connection.datasource", dataSource)
                .applySetting("hibernate.hbm2ddl.auto", "validate")
                .applySetting("hibernate.jdbc.time_zone", "UTC")
                .applySetting("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP")
                .applySetting("hibernate.type.preferred_uuid_jdbc_type", "BINARY")
                .build());
    TestAudit.types().forEach(sources::addAnnotatedClass);
    for (Class<?> type : types) {
      sources.addAnnotatedClass(type);
    }
    factory = sources.buildMetadata().buildSessionFactory();
    entities = factory.createEntityManager();
  }

  /** One with all entities of accounts. */
  static TestDatabase ofAccounts() {
    return new TestDatabase(
        TierEntity.class,
        Client.class,
        ApiKey.class,
        Administrator.class,
        UsageEntry.class,
        RequestCount.class);
  }

  /** The audit log in it. */
  public AuditService audit(Clock clock) {
    return TestAudit.service(entities, clock);
  }

  /** Changes rows behind everybody's back. */
  public void execute(String sql) {
    run(() -> entities.createNativeQuery(sql).executeUpdate());
  }

  /** All that is in it, as text. */
  public String dump() {
    return inTransaction(() -> entities.createNativeQuery("script").getResultList().toString());
  }

  /** What repositories work on. */
  public EntityManager entities() {
    return entities;
  }

  /** Runs {@code work} as the container would: one transaction, then nothing is remembered. */
  public <T> T inTransaction(Supplier<T> work) {
    entities.getTransaction().begin();
    try {
      T result = work.get();
      entities.getTransaction().commit();
      return result;
    } finally {
      if (entities.getTransaction().isActive()) {
        entities.getTransaction().rollback();
      }
      entities.clear();
    }
  }

  /** The same for work without a result. */
  public void run(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  public void close() {
    entities.close();
    factory.close();
  }
}
