package io.tabularium.web.description;

import io.tabularium.web.answer.RoutePath;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * A method of a resource that answers requests.
 *
 * @param verb of HTTP
 * @param path with its parameters in braces
 */
record Route(Method method, PathItem.HttpMethod verb, String path) {

  private static final String RESOURCE = "Resource";

  /** Those of all resources. */
  static Stream<Route> all() {
    return Resources.ALL.stream()
        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
        .flatMap(Route::of);
  }

  private static Stream<Route> of(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(
            verb ->
                new Route(method, PathItem.HttpMethod.valueOf(verb.value()), RoutePath.of(method)));
  }

  /** Its name among all, such as {@code jobCancel}, or {@code quote} for the one of a quote. */
  String id() {
    String resource = method.getDeclaringClass().getSimpleName();
    String noun =
        resource.substring(0, 1).toLowerCase(Locale.ROOT)
            + resource.substring(1, resource.length() - RESOURCE.length());
    String action = method.getName();
    return noun.equals(action)
        ? noun
        : noun + action.substring(0, 1).toUpperCase(Locale.ROOT) + action.substring(1);
  }
}
