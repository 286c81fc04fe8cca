package io.tabularium.metric;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;

/** The real schema on H2, with Hibernate as the server sets it up, without a server. */
public final class DatabaseInMemory implements AutoCloseable {

  private final JdbcDataSource dataSource = new JdbcDataSource();
  private final EntityManagerFactory factory;
  private final EntityManager entities;

  /** Makes one with these entities. */
  public DatabaseInMemory(Class<?>... types) {
    dataSource.setUrl(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE");
    Flyway.configure().dataSource(dataSource).locations("classpath:sql").load().migrate();
    Configuration configuration = new Configuration();
    for (Class<?> type : types) {
      configuration.addAnnotatedClass(type);
    }
    configuration.getProperties().put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, dataSource);
    configuration.setProperty("hibernate.hbm2ddl.auto", "validate");
    configuration.setProperty("hibernate.jdbc.time_zone", "UTC");
    configuration.setProperty("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP");
    configuration.setProperty("hibernate.type.preferred_uuid_jdbc_type", "BINARY");
    factory = configuration.buildSessionFactory();
    entities = factory.createEntityManager();
  }

  /** For questions in plain SQL. */
  public JdbcDataSource dataSource() {
    return dataSource;
  }

  /** What repositories work on. */
  public EntityManager entities() {
    return entities;
  }

  /** Gives a repository its entity manager, as the container would. */
  public <T> T inject(T repository) {
    try {
      Field field = repository.getClass().getDeclaredField("entities");
      field.setAccessible(true);
      field.set(repository, entities);
      return repository;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does something in a transaction, and forgets what was loaded. */
  public void transact(Runnable work) {
    entities.getTransaction().begin();
    work.run();
    entities.getTransaction().commit();
    entities.clear();
  }

  @Override
  public void close() {
    entities.close();
    factory.close();
  }
}
