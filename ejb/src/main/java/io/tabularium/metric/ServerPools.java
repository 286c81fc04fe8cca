package io.tabularium.metric;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Payara Micro's own pools. The server publishes only zeros of them, so it is asked by reflection:
 * this class alone knows its names. A pool that the server does not tell of is left out.
 */
final class ServerPools {

  private static final Logger LOG = Logger.getLogger(ServerPools.class.getName());
  private static final String POOL = "tabulariumPool";
  private static final String LISTENER =
      "com.sun.enterprise.resource.listener.PoolLifeCycleListener";

  private final AtomicInteger invalid = new AtomicInteger();

  /** The pool of database connections. */
  Optional<Pool> database() {
    return told(
        () -> {
          ClassLoader server = Thread.currentThread().getContextClassLoader();
          Class<?> type = server.loadClass("com.sun.enterprise.connectors.ConnectorRuntime");
          Object manager =
              Insides.call(type.getMethod("getRuntime").invoke(null), "getPoolManager");
          Class<?> named = server.loadClass("org.glassfish.resourcebase.resources.api.PoolInfo");
          Object info = named.getConstructor(String.class).newInstance(POOL);
          Object status =
              manager.getClass().getMethod("getPoolStatus", named).invoke(manager, info);
          Object pool = manager.getClass().getMethod("getPool", named).invoke(manager, info);
          listen(pool, server.loadClass(LISTENER));
          int used = Insides.number(status, "getNumConnUsed");
          int free = Insides.number(status, "getNumConnFree");
          int steady = Insides.number(pool, "getSteadyPoolSize");
          return new Pool(
              "database",
              steady,
              Insides.number(pool, "getMaxPoolSize"),
              free,
              used,
              Math.max(0, used + free - steady),
              invalid.get(),
              Insides.number(Insides.follow(pool, "waitQueue"), "getQueueLength"));
        });
  }

  /** Counts the connections that turn out to be broken when they are borrowed. */
  private void listen(Object pool, Class<?> type) throws ReflectiveOperationException {
    if (Insides.follow(pool, "poolLifeCycleListener") != null) {
      return;
    }
    Object listener =
        Proxy.newProxyInstance(
            ServerPools.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("connectionValidationFailed")) {
                invalid.addAndGet((Integer) arguments[0]);
              }
              return null;
            });
    pool.getClass().getMethod("setPoolLifeCycleListener", type).invoke(pool, listener);
  }

  /** The threads that serve requests. */
  Optional<Pool> http() {
    return told(
        () -> {
          ClassLoader server = Thread.currentThread().getContextClassLoader();
          Class<?> globals = server.loadClass("org.glassfish.internal.api.Globals");
          Object habitat = globals.getMethod("getDefaultHabitat").invoke(null);
          Method find =
              server
                  .loadClass("org.glassfish.hk2.api.ServiceLocator")
                  .getMethod("getService", Class.class, Annotation[].class);
          Object service =
              find.invoke(
                  habitat,
                  server.loadClass("com.sun.enterprise.v3.services.impl.GrizzlyService"),
                  new Annotation[0]);
          Object proxy = ((Iterable<?>) Insides.follow(service, "proxies")).iterator().next();
          Object transport = Insides.follow(proxy, "grizzlyListener", "transport");
          Object threads = Insides.follow(Insides.call(transport, "getWorkerThreadPool"), "pool");
          Object config = Insides.call(threads, "getConfig");
          int busy = (Integer) Insides.follow(threads, "activeThreadsCount");
          return threads(
              "http",
              Insides.number(threads, "getSize"),
              busy,
              new int[] {
                Insides.number(config, "getCorePoolSize"),
                Insides.number(config, "getMaxPoolSize"),
                ((Collection<?>) Insides.follow(threads, "workQueue")).size()
              });
        });
  }

  /** The threads of one of the container's executors. */
  Optional<Pool> executor(String name, Object managed) {
    return told(
        () -> {
          Object threads = Insides.follow(managed, "executor", "executor");
          return threads(
              name,
              Insides.number(threads, "getPoolSize"),
              Insides.number(threads, "getActiveCount"),
              new int[] {
                Insides.number(threads, "getCorePoolSize"),
                Insides.number(threads, "getMaximumPoolSize"),
                ((Collection<?>) Insides.call(threads, "getQueue")).size()
              });
        });
  }

  /** {@code limits} are the threads kept ready, those allowed, and the tasks that wait. */
  private static Pool threads(String name, int threads, int busy, int[] limits) {
    int overflow = Math.max(0, threads - limits[0]);
    return new Pool(
        name, limits[0], limits[1], Math.max(0, threads - busy), busy, overflow, 0, limits[2]);
  }

  private static Optional<Pool> told(Question question) {
    try {
      return Optional.of(question.ask());
    } catch (ReflectiveOperationException | RuntimeException e) {
      LOG.log(Level.FINE, "the server does not tell of a pool", e);
      return Optional.empty();
    }
  }

  /** Asks the server for one of its pools. */
  private interface Question {
    Pool ask() throws ReflectiveOperationException;
  }
}
