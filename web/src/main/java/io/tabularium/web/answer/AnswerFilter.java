package io.tabularium.web.answer;

import io.tabularium.metric.Call;
import io.tabularium.metric.Meters;
import io.tabularium.metric.SlowCalls;
import io.tabularium.node.NodeState;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import io.tabularium.trace.TraceParent;
import io.tabularium.web.upgrade.UpgradeRequest;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Gives every answer its request id and its process time, measures it, and lets in no more than the
 * server can take.
 */
@WebFilter(filterName = "AnswerFilter", asyncSupported = true)
public class AnswerFilter extends HttpFilter {

  /** Request attribute: the id of the request, a String. */
  static final String REQUEST_ID = "tabularium.requestId";

  /** The attribute of a request with its {@link TraceParent}. */
  public static final String TRACE = "tabularium.trace";

  /** Request attribute: the route as declared, a String, where a resource was found. */
  static final String ROUTE = "tabularium.route";

  /** Request attribute: the id of the client, a String, where a key was given. */
  static final String CLIENT = "tabularium.client";

  private static final long serialVersionUID = 1L;

  /** What may be taken over from the caller without a danger for logs. */
  private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Health checks, measurements and the portal: an operator must see what goes on. */
  private static final Pattern ALWAYS_SERVED = Pattern.compile("/(health|metrics|admin)(/|$)");

  private static final Set<String> BODIES = Set.of("POST", "PUT", "PATCH");

  /** The server below leaves its body unread, and takes that for the next request. */
  private static final String UNREAD = "TRACE";

  private static final int RETRY_SECONDS = 2;

  @Inject private transient Meters meters;
  @Inject private transient Crowd crowd;
  @Inject private transient NodeState node;
  @Inject private transient SlowCalls slowCalls;
  @Inject private transient Settings settings;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long begun = System.nanoTime();
    String id = requestId(request);
    request.setAttribute(REQUEST_ID, id);
    response.setHeader("X-Request-Id", id);
    TraceParent trace =
        TraceParent.next(request.getHeader(TraceParent.HEADER), ThreadLocalRandom.current());
    request.setAttribute(TRACE, trace);
    response.setHeader("traceresponse", trace.toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (UNREAD.equals(request.getMethod())) {
      response.setHeader("Connection", "close");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      return;
    }
    if (node.isLeaving()) {
      response.setHeader("Connection", "close");
    }
    TimedResponse timed = new TimedResponse(response, begun);
    boolean counts = counts(request);
    if (counts && !crowd.comes()) {
      refuse(timed, id);
      measure(request, timed, begun, false);
      return;
    }
    try {
      chain.doFilter(guarded(request), timed);
    } finally {
      if (counts) {
        crowd.rests();
      }
      if (request.isAsyncStarted()) {
        request.getAsyncContext().addListener(new AtTheEnd(() -> end(request, timed, begun, true)));
      } else {
        timed.stamp();
        end(request, timed, begun, false);
      }
    }
  }

  /**
   * Who has a body to send may not hold a thread for ever with it; who leaves HTTP may not use the
   * connection when it is closed.
   */
  private HttpServletRequest guarded(HttpServletRequest request) {
    if (BODIES.contains(request.getMethod())) {
      return new PacedRequest(request, () -> settings.get(Setting.UPLOAD_GRACE));
    }
    return request.getHeader("Upgrade") == null ? request : new UpgradeRequest(request);
  }

  private static void refuse(HttpServletResponse response, String id) throws IOException {
    response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setHeader("Retry-After", Integer.toString(RETRY_SECONDS));
    response.setContentType(ProblemBody.MEDIA_TYPE);
    Json.MAPPER.writeValue(
        response.getOutputStream(),
        ProblemBody.of(
            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            "overloaded",
            "The server has all the requests that it can take; come again after Retry-After.",
            null,
            id));
  }

  private static String requestId(HttpServletRequest request) {
    String given = request.getHeader("X-Request-Id");
    return given != null && SAFE_ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
  }

  private void end(
      HttpServletRequest request, HttpServletResponse response, long begun, boolean asynchronous) {
    measure(request, response, begun, asynchronous);
    if (counts(request)) {
      crowd.goes();
    }
  }

  private static boolean counts(HttpServletRequest request) {
    return !ALWAYS_SERVED.matcher(request.getRequestURI()).lookingAt();
  }

  private void measure(
      HttpServletRequest request, HttpServletResponse response, long begun, boolean asynchronous) {
    Duration duration = Duration.ofNanos(System.nanoTime() - begun);
    Call call = MeasuredCall.of(request, response.getStatus(), asynchronous);
    meters.request(call, duration);
    slowCalls.take((String) request.getAttribute(REQUEST_ID), call, duration);
  }

  /** Runs something when an asynchronous answer is complete. */
  private record AtTheEnd(Runnable action) implements AsyncListener {

    @Override
    public void onComplete(AsyncEvent event) {
      action.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      // onComplete follows
    }

    @Override
    public void onError(AsyncEvent event) {
      // onComplete follows
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
