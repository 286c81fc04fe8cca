package io.tabularium.web.answer;

import jakarta.ws.rs.Path;
import java.lang.reflect.Method;

/** The address of a route, as its resource declares it. */
public final class RoutePath {

  private RoutePath() {}

  /** That of a method of a resource, with its parameters in braces. */
  public static String of(Method method) {
    Path onClass = method.getDeclaringClass().getAnnotation(Path.class);
    Path onMethod = method.getAnnotation(Path.class);
    String path =
        (onClass == null ? "" : onClass.value()) + "/" + (onMethod == null ? "" : onMethod.value());
    return ("/" + path).replaceAll("//+", "/").replaceAll("(?<=.)/$", "");
  }
}
