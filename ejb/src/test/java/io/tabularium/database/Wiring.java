package io.tabularium.database;

import io.tabularium.setting.Settings;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the product's beans together as the container would, on one entity manager; whatever is the
 * container's own does nothing.
 */
final class Wiring {

  private final Map<Class<?>, Object> made = new HashMap<>();

  Wiring(EntityManager entities, Clock clock) {
    made.put(EntityManager.class, entities);
    made.put(Clock.class, clock);
    made.put(Settings.class, new Settings(name -> Optional.empty()));
    made.put(String.class, "node-1");
    made.put(Path.class, Path.of("target", "database", "files"));
  }

  /** The bean of that class, and those that it needs. */
  <T> T make(Class<T> type) throws ReflectiveOperationException {
    Object known = made.get(type);
    if (known == null) {
      known = type.isInterface() || foreign(type) ? idle(type) : build(type);
    }
    @SuppressWarnings("unchecked") // a class maps to its instance
    T bean = (T) known;
    return bean;
  }

  private static boolean foreign(Class<?> type) {
    return !type.getName().startsWith("io.tabularium.");
  }

  private Object build(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor =
        Arrays.stream(type.getDeclaredConstructors())
            .max(Wiring::rank)
            .orElseThrow(() -> new IllegalStateException("nothing makes a " + type));
    constructor.setAccessible(true);
    Object bean = constructor.newInstance(beans(constructor.getParameterTypes()));
    made.put(type, bean);
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && isAsked(field)) {
        field.setAccessible(true);
        field.set(bean, make(field.getType()));
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (method.isAnnotationPresent(Inject.class)) {
        method.setAccessible(true);
        method.invoke(bean, beans(method.getParameterTypes()));
      }
    }
    return bean;
  }

  /** The container's constructor before the one without parameters before any other. */
  private static int rank(Constructor<?> one, Constructor<?> other) {
    return Integer.compare(rank(one), rank(other));
  }

  private static int rank(Constructor<?> constructor) {
    if (constructor.isAnnotationPresent(Inject.class)) {
      return 2;
    }
    return constructor.getParameterCount() == 0 ? 1 : 0;
  }

  private static boolean isAsked(AccessibleObject member) {
    return Arrays.stream(member.getAnnotations())
        .anyMatch(a -> a.annotationType().getSimpleName().matches("Inject|PersistenceContext"));
  }

  private Object[] beans(Class<?>... types) throws ReflectiveOperationException {
    Object[] beans = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      beans[i] = make(types[i]);
    }
    return beans;
  }

  private static Object idle(Class<?> type) {
    return type.isInterface()
        ? Proxy.newProxyInstance(
            Wiring.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> null)
        : null;
  }
}
