package io.tabularium.metric;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Live use of the JDBC pool. Payara Micro publishes only zeros of it, so the server's own pool
 * manager is asked by reflection: this class alone knows its names. Where they are missing, the
 * gauges show -1.
 */
@Singleton
@Startup
public class PoolGauges {

  private static final Logger LOG = Logger.getLogger(PoolGauges.class.getName());
  private static final String POOL = "tabulariumPool";

  @Inject private MetricRegistry registry;

  @PostConstruct
  void register() {
    registry.gauge("tabularium_jdbc_pool_used", () -> read("getNumConnUsed"));
    registry.gauge("tabularium_jdbc_pool_free", () -> read("getNumConnFree"));
  }

  private static int read(String figure) {
    try {
      ClassLoader server = Thread.currentThread().getContextClassLoader();
      Object runtime =
          server
              .loadClass("com.sun.enterprise.connectors.ConnectorRuntime")
              .getMethod("getRuntime")
              .invoke(null);
      Object manager = call(runtime, "getPoolManager");
      Class<?> poolInfo = server.loadClass("org.glassfish.resourcebase.resources.api.PoolInfo");
      Object pool = poolInfo.getConstructor(String.class).newInstance(POOL);
      Method status = manager.getClass().getMethod("getPoolStatus", poolInfo);
      return (Integer) call(status.invoke(manager, pool), figure);
    } catch (ReflectiveOperationException e) {
      LOG.log(Level.FINE, "the server does not tell of its pool", e);
      return -1;
    }
  }

  private static Object call(Object target, String method) throws ReflectiveOperationException {
    return target.getClass().getMethod(method).invoke(target);
  }
}
