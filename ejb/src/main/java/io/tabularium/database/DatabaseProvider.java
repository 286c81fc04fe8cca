package io.tabularium.database;

import io.tabularium.metric.QueryTimer;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.jpa.HibernatePersistenceProvider;

/**
 * Hibernate as the container's persistence provider, with the schema migrated before Hibernate
 * validates it. It is the one place that runs at deployment before the entity manager factory.
 */
public class DatabaseProvider extends HibernatePersistenceProvider {

  private static final String MIGRATIONS = "classpath:sql";

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"}) // as Hibernate declares it
  public EntityManagerFactory createContainerEntityManagerFactory(
      PersistenceUnitInfo info, Map properties) {
    migrate(info.getJtaDataSource(), info.getClassLoader());
    Map<Object, Object> settings = new HashMap<>(properties);
    if (isMariaDb(info.getJtaDataSource())) {
      // the MySQL driver tells MariaDB as "MySQL 5.5.5", by which Hibernate would choose a dialect
      settings.put(JdbcSettings.DIALECT, "org.hibernate.dialect.MariaDBDialect");
    }
    return super.createContainerEntityManagerFactory(adapted(info), settings);
  }

  /** Brings the schema of a database to the newest version. */
  static void migrate(DataSource dataSource, ClassLoader classLoader) {
    Flyway.configure(classLoader)
        .dataSource(dataSource)
        .locations(MIGRATIONS)
        .table("schema_history")
        .load()
        .migrate();
  }

  private static boolean isMariaDb(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }

  /**
   * The unit with its statements timed, and without a class transformer: Payara's class loader
   * would run Hibernate's on Hibernate's own classes and fail in a circle; nothing here needs
   * transformed classes.
   */
  private static PersistenceUnitInfo adapted(PersistenceUnitInfo info) {
    DataSource timed =
        ProxyDataSourceBuilder.create(info.getJtaDataSource()).listener(new QueryTimer()).build();
    return (PersistenceUnitInfo)
        Proxy.newProxyInstance(
            DatabaseProvider.class.getClassLoader(),
            new Class<?>[] {PersistenceUnitInfo.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "addTransformer" -> null;
                  case "getJtaDataSource" -> timed;
                  default -> call(info, method, arguments);
                });
  }

  private static Object call(PersistenceUnitInfo info, Method method, Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(info, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
