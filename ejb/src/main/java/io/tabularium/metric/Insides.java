package io.tabularium.metric;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Looks into objects of the server whose types are not known here. */
final class Insides {

  private Insides() {}

  /** Calls a method without parameters, of whatever visibility. */
  static Object call(Object target, String name) throws ReflectiveOperationException {
    for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(name) && method.getParameterCount() == 0) {
          method.setAccessible(true);
          return method.invoke(target);
        }
      }
    }
    throw new NoSuchMethodException(name);
  }

  /** Calls a method without parameters that gives a whole number. */
  static int number(Object target, String name) throws ReflectiveOperationException {
    return ((Number) call(target, name)).intValue();
  }

  /** Follows fields, of whatever visibility, from one object to the next. */
  static Object follow(Object target, String... names) throws ReflectiveOperationException {
    Object found = target;
    for (String name : names) {
      found = field(found, name);
    }
    return found;
  }

  private static Object field(Object target, String name) throws ReflectiveOperationException {
    for (Class<?> type = target.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field.get(target);
        }
      }
    }
    throw new NoSuchFieldException(name);
  }
}
