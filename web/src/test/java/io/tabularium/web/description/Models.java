package io.tabularium.web.description;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Constructible;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.spi.OASFactoryResolver;

/** Models of a description without a server: each is what was set of it. */
final class Models extends OASFactoryResolver {

  private static final Map<String, String> WORDS =
      Map.of(
          "Ref", "$ref",
          "Enumeration", "enum",
          "DefaultValue", "default",
          "AdditionalPropertiesSchema", "additionalProperties",
          "AdditionalPropertiesBoolean", "additionalProperties",
          "Property", "Properties");

  /** What was set of one model, by its name. */
  private record Model(Map<String, Object> values) implements InvocationHandler {

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
      String name = method.getName();
      if (method.isDefault()) {
        return InvocationHandler.invokeDefault(proxy, method, args);
      } else if (name.startsWith("get")) {
        return values.get(word(name));
      } else if (name.startsWith("set")) {
        values.put(word(name), args[0]);
        return null;
      } else if (name.startsWith("add")) {
        add(word(name), args);
        return proxy;
      }
      throw new UnsupportedOperationException(method.toString());
    }

    @SuppressWarnings("unchecked")
    private void add(String name, Object[] args) {
      if (args.length == 1) {
        ((List<Object>) values.computeIfAbsent(name, any -> new ArrayList<>())).add(args[0]);
      } else {
        ((Map<Object, Object>) values.computeIfAbsent(name, any -> new LinkedHashMap<>()))
            .put(args[0], args[1]);
      }
    }

    private static String word(String method) {
      String name = method.substring("get".length());
      String word = WORDS.getOrDefault(name, name);
      return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }
  }

  @Override
  public <T extends Constructible> T createObject(Class<T> type) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new Model(new TreeMap<>()));
    return type.cast(proxy);
  }

  /** What was set of a model, and of all that it has. */
  static Object values(Object set) {
    if (set instanceof Map<?, ?> map) {
      Map<String, Object> all = new TreeMap<>();
      map.forEach((name, value) -> all.put(name.toString(), values(value)));
      all.values().removeIf(value -> value == null);
      return all;
    } else if (set instanceof List<?> list) {
      return list.stream().map(Models::values).toList();
    } else if (set instanceof Schema schema) {
      return values(((Model) Proxy.getInvocationHandler(schema)).values());
    }
    return set instanceof Schema.SchemaType ? set.toString() : set;
  }
}
