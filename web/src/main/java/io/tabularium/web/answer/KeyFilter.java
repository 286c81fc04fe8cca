package io.tabularium.web.answer;

import io.tabularium.account.Caller;
import io.tabularium.account.RequestCounter;
import io.tabularium.account.TierName;
import io.tabularium.admission.Admission;
import io.tabularium.admission.Gate;
import io.tabularium.admission.LimitException;
import io.tabularium.admission.Operation;
import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import io.tabularium.admission.Subject;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.regex.Pattern;

/** Lets a request through to a resource whose key may: before its body is read. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class KeyFilter implements ContainerRequestFilter {

  private static final String BEARER = "Bearer ";

  /** What people call a key who have learned it elsewhere. */
  private static final Pattern KEY_IN_ADDRESS =
      Pattern.compile("(?i)(^|&)(x-)?(api[-_]?key|key|access_token|token|bearer)=");

  @Inject private Gate gate;
  @Inject private CurrentCaller current;
  @Inject private CallerAddress address;
  @Inject private RequestCounter counter;
  @Context private ResourceInfo resource;
  @Context private HttpServletRequest servletRequest;
  @Context private HttpServletResponse servletResponse;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = resource.getResourceMethod();
    servletRequest.setAttribute(AnswerFilter.ROUTE, RoutePath.of(method));
    // Jersey answers OPTIONS itself: no method of ours says what that asks of who comes
    boolean ofOptions = HttpMethod.OPTIONS.equals(request.getMethod());
    Entry entry = ofOptions ? Entry.OF_OPTIONS : Entry.of(method);
    Caller caller = null;
    RefusalException unknown = null;
    try {
      caller = caller(key(request), entry);
    } catch (RefusalException e) {
      unknown = e;
    }
    if (entry.limited()) {
      count(caller, entry, unknown != null);
    }
    if (!entry.isOpen()) {
      if (unknown != null) {
        throw unknown;
      }
      gate.require(caller, entry.scope());
    }
    if (entry.counts() == Operation.EXTRACT) {
      gate.quota(caller);
    }
    if (caller != null) {
      current.set(caller);
      servletRequest.setAttribute(AnswerFilter.CLIENT, caller.clientId().toString());
    }
  }

  private Caller caller(String key, Entry entry) {
    if (key == null && entry.isOpen()) {
      return null;
    }
    if (key == null && hasKeyInAddress()) {
      throw new RefusalException(
          RefusalCode.UNAUTHENTICATED,
          "A key in the address is not read: addresses end up in logs. Send it as \"Authorization:"
              + " Bearer KEY\", and have this one replaced if it is real.");
    }
    // without a key a document may be sent, if at all, and nothing else
    return key == null && entry.counts() == Operation.EXTRACT
        ? gate.anonymous()
        : gate.identify(key);
  }

  /** Counts for the client where there is a key that opens something, else for the address. */
  private void count(Caller caller, Entry entry, boolean refused) {
    boolean keyed = caller != null && caller.tier().name() != TierName.ANONYMOUS;
    Subject subject = keyed ? Subject.of(caller) : gate.subject(address.of(servletRequest));
    if (caller != null) {
      counter.count(caller);
    }
    // a request that is refused anyway is no operation, only one more of its address
    Operation operation = refused && !entry.isOpen() ? null : entry.counts();
    try {
      Admission admission = gate.count(subject, operation);
      LimitHeaders.write(admission, servletResponse);
      current.set(admission);
    } catch (LimitException e) {
      LimitHeaders.write(e.admission(), servletResponse);
      throw e;
    }
  }

  private boolean hasKeyInAddress() {
    String query = servletRequest.getQueryString();
    return query != null && KEY_IN_ADDRESS.matcher(query).find();
  }

  private static String key(ContainerRequestContext request) {
    String authorization = request.getHeaderString("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return authorization.substring(BEARER.length()).strip();
    }
    return request.getHeaderString("X-API-Key");
  }
}
