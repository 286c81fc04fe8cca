package io.tabularium.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.metric.Call;
import io.tabularium.metric.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Which calls are held against the objectives of the API. */
class MeasuredCallTest {

  private static final String ROUTE = "/api/v1/extractions";

  @Test
  void whatWaitsForItsResultIsNoSlowCall() {
    assertThat(call("wait=10", 200, true).kind()).isEqualTo(Kind.HELD);
    assertThat(call("wait=10", 422, true).kind()).isEqualTo(Kind.HELD);
  }

  @Test
  void whatIsRefusedOrFailsCountsThoughItWouldHaveWaited() {
    assertThat(call("wait=10", 503, true)).isEqualTo(new Call(Kind.API, "POST", ROUTE, 503, "c"));
    assertThat(call("wait=10", 500, true).kind()).isEqualTo(Kind.API);
  }

  @Test
  void whatDoesNotWaitCounts() {
    assertThat(call(null, 202, true).kind()).isEqualTo(Kind.API);
    assertThat(call("wait=10", 200, false).kind()).isEqualTo(Kind.API);
  }

  private static Call call(String prefer, int status, boolean asynchronous) {
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                MeasuredCallTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getMethod" -> "POST";
                      case "getHeader" -> prefer;
                      case "getAttribute" -> AnswerFilter.ROUTE.equals(arguments[0]) ? ROUTE : "c";
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    return MeasuredCall.of(request, status, asynchronous);
  }
}
