package io.tabularium.node;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The signals by which operators stop a process. Java runs its shutdown hooks, the server's among
 * them, at once and side by side; whoever must come before them has to take the signal itself. The
 * type that does it is Java's but not documented, so it is found by name: where it is missing, the
 * node stops as Java would stop it.
 */
final class StopSignal {

  private static final Logger LOG = Logger.getLogger(StopSignal.class.getName());

  /** Signals, each with the exit status that tells of it. */
  private static final Map<String, Integer> STATUS = Map.of("TERM", 143, "INT", 130);

  private final Map<String, Object> before = new HashMap<>();

  /** Runs {@code action} with the exit status at each such signal, in place of Java's own. */
  void take(IntConsumer action) {
    STATUS.forEach(
        (name, status) -> before.put(name, handle(name, type -> handler(type, action, status))));
  }

  /** Lets Java stop the process as it did before. */
  void giveBack() {
    before.forEach((name, handler) -> handle(name, type -> handler));
    before.clear();
  }

  private static Object handler(Class<?> type, IntConsumer action, int status) {
    return Proxy.newProxyInstance(
        StopSignal.class.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "handle" -> {
                action.accept(status);
                yield null;
              }
              case "equals" -> proxy == arguments[0];
              case "hashCode" -> System.identityHashCode(proxy);
              default -> StopSignal.class.getName();
            });
  }

  /** Puts a handler in place of another, which it returns, or null if that is not possible. */
  private static Object handle(String name, Maker handler) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> type = Class.forName("sun.misc.SignalHandler");
      Object wanted = handler.of(type);
      return wanted == null
          ? null
          : signal
              .getMethod("handle", signal, type)
              .invoke(null, signal.getConstructor(String.class).newInstance(name), wanted);
    } catch (InvocationTargetException e) {
      LOG.log(Level.INFO, "Java was started so that nobody may take SIG" + name, e.getCause());
    } catch (ReflectiveOperationException e) {
      LOG.log(Level.WARNING, "a node that is asked to stop will not let go of its work first", e);
    }
    return null;
  }

  /** Makes a handler of the type that Java has for it. */
  private interface Maker {
    Object of(Class<?> type);
  }
}
