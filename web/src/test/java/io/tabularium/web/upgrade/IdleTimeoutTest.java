package io.tabularium.web.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.websocket.server.ServerContainer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdleTimeoutTest {

  private final List<Object> timeouts = new ArrayList<>();

  @Test
  void aSessionHasATimeToBeIdleBeforeItIsOpened() {
    ServerContainer container =
        proxy(
            ServerContainer.class,
            (self, method, arguments) -> {
              assertThat(method.getName()).isEqualTo("setDefaultMaxSessionIdleTimeout");
              timeouts.add(arguments[0]);
              return null;
            });
    ServletContext context =
        proxy(
            ServletContext.class,
            (self, method, arguments) ->
                arguments[0].equals("jakarta.websocket.server.ServerContainer") ? container : null);
    new IdleTimeout().contextInitialized(new ServletContextEvent(context));
    assertThat(timeouts).containsExactly(300_000L);
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
