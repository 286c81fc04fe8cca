package io.tabularium.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.account.Scope;
import io.tabularium.web.answer.Needs;
import io.tabularium.web.answer.Open;
import io.tabularium.web.description.Resources;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds who may do what: a route without a rule fails the build. */
class RouteTest {

  private static final java.nio.file.Path CLASSES = java.nio.file.Path.of("target", "classes");
  private static final String ENDING = ".class";

  /** A route is a method of a resource that answers an HTTP method. */
  private record Route(String path, Method method) {

    static Route of(Method method) {
      Path onClass = method.getDeclaringClass().getAnnotation(Path.class);
      Path onMethod = method.getAnnotation(Path.class);
      String path = onClass.value() + "/" + (onMethod == null ? "" : onMethod.value());
      return new Route(("/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", ""), method);
    }

    @Override
    public String toString() {
      return path + " of " + method;
    }
  }

  private static List<Route> routes() throws IOException {
    try (Stream<java.nio.file.Path> files = java.nio.file.Files.walk(CLASSES)) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith("Resource" + ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()).replace('/', '.'))
          .map(RouteTest::load)
          .filter(type -> type.isAnnotationPresent(Path.class))
          .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
          .filter(RouteTest::answers)
          .map(Route::of)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean answers(Method method) {
    return Arrays.stream(method.getAnnotations())
        .anyMatch(a -> a.annotationType().isAnnotationPresent(HttpMethod.class));
  }

  private static Scope scope(Route route) {
    Needs needs = route.method().getAnnotation(Needs.class);
    return needs == null ? null : needs.value();
  }

  @Test
  void everyRouteSaysWhoMayUseIt() throws IOException {
    assertThat(routes())
        .hasSizeGreaterThan(10)
        .allMatch(
            route ->
                route.method().isAnnotationPresent(Open.class) != Objects.nonNull(scope(route)));
  }

  @Test
  void everyRouteIsDescribed() throws IOException {
    assertThat(routes())
        .<Class<?>>extracting(route -> route.method().getDeclaringClass())
        .isSubsetOf(Resources.ALL)
        .containsAll(Resources.ALL);
  }

  /** A route that the table of rules does not know, or knows otherwise, fails the build. */
  @Test
  void everyRouteHasItsRuleInTheTable() throws IOException {
    assertThat(routes())
        .extracting(route -> new RouteRule(scope(route), method(route), route.path()))
        .containsExactlyInAnyOrderElementsOf(RouteRule.ALL);
  }

  private static String method(Route route) {
    return Arrays.stream(route.method().getAnnotations())
        .map(a -> a.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void administrationNeedsTheKeyOfAnAdministrator() throws IOException {
    assertThat(routes())
        .filteredOn(route -> route.path().matches("/api/v1/(admin|performance)(/.*)?"))
        .isNotEmpty()
        .allMatch(route -> scope(route) == Scope.ADMIN);
  }

  @Test
  void onlyTheseRoutesAreOpen() throws IOException {
    assertThat(routes())
        .filteredOn(route -> route.method().isAnnotationPresent(Open.class))
        .extracting(Route::path)
        .containsExactlyInAnyOrder(
            "/", "/api/capabilities", "/security/status", "/api/v1/auth/dev-token");
  }
}
