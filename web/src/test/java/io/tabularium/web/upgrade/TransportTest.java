package io.tabularium.web.upgrade;

import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** The server's own classes are not here: what it is asked by name is checked on the real one. */
class TransportTest {

  @Test
  void aServerThatTellsNoConnectionHasNoneEnded() {
    ServletRequest request =
        (ServletRequest)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServletRequest.class},
                (proxy, method, arguments) -> null);
    Transport transport = Transport.of(new ServletRequestWrapper(request));
    assertThatCode(transport::end).doesNotThrowAnyException();
  }
}
