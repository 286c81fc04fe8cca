package io.tabularium.web.answer;

import io.tabularium.metric.Call;
import io.tabularium.metric.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Tells what kind of call a request was, and under which name it is measured. */
final class MeasuredCall {

  private static final Set<String> SERVER_ROUTES = Set.of("/health", "/metrics", "/openapi");
  private static final Set<String> PAGES = Set.of("/admin", "/docs", "/webjars");
  private static final String API = "/api/v1/";
  private static final String EVENTS = "/events";
  private static final String OTHER = "other";
  private static final int SERVER_FAULT = 500;

  private MeasuredCall() {}

  static Call of(HttpServletRequest request, int status, boolean asynchronous) {
    Object route = request.getAttribute(AnswerFilter.ROUTE);
    String client = (String) request.getAttribute(AnswerFilter.CLIENT);
    if (route != null) {
      // one that is refused or fails was not held on purpose, and counts against what is promised
      boolean held = asynchronous && status < SERVER_FAULT && isHeld(request, route.toString());
      Kind kind = held ? Kind.HELD : Kind.API;
      return new Call(kind, request.getMethod(), route.toString(), status, client);
    }
    String group = group(request.getRequestURI());
    if (SERVER_ROUTES.contains(group)) {
      return new Call(Kind.API, request.getMethod(), group, status, null);
    }
    return new Call(Kind.PAGE, OTHER, PAGES.contains(group) ? group : OTHER, status, null);
  }

  /** What waits for a result, or for events, is no API call that may be slow (D-04). */
  private static boolean isHeld(HttpServletRequest request, String route) {
    String prefer = request.getHeader("Prefer");
    return (prefer != null && prefer.contains("wait="))
        || route.endsWith(EVENTS)
        || !route.startsWith(API);
  }

  private static String group(String path) {
    int end = path.indexOf('/', 1);
    return end < 0 ? path : path.substring(0, end);
  }
}
