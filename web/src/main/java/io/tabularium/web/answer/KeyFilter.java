package io.tabularium.web.answer;

import io.tabularium.account.Caller;
import io.tabularium.admission.Gate;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;

/** Lets a request through to a resource whose key may: before its body is read. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class KeyFilter implements ContainerRequestFilter {

  private static final String BEARER = "Bearer ";

  @Inject private Gate gate;
  @Inject private CurrentCaller current;
  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    servletRequest.setAttribute(AnswerFilter.ROUTE, route(method));
    if (method.isAnnotationPresent(Open.class)) {
      return;
    }
    Caller caller = gate.identify(key(request));
    gate.require(caller, method.getAnnotation(Needs.class).value());
    current.set(caller);
    servletRequest.setAttribute(AnswerFilter.CLIENT, caller.clientId().toString());
  }

  private static String key(ContainerRequestContext request) {
    String authorization = request.getHeaderString("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authorization.substring(BEARER.length()).strip();
    }
    return request.getHeaderString("X-API-Key");
  }

  private static String route(Method method) {
    Path onClass = method.getDeclaringClass().getAnnotation(Path.class);
    Path onMethod = method.getAnnotation(Path.class);
    String route =
        (onClass == null ? "" : onClass.value()) + "/" + (onMethod == null ? "" : onMethod.value());
    return ("/" + route).replaceAll("//+", "/").replaceAll("(?<=.)/$", "");
  }
}
