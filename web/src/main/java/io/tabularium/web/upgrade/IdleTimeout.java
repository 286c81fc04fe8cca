package io.tabularium.web.upgrade;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.server.ServerContainer;
import java.time.Duration;

/**
 * Says how long a WebSocket may be idle before any is opened. Without this default Tyrus starts its
 * check of an opened one at once, with no timeout to check; Vaadin sets the timeout a moment later,
 * and a check that comes just then closes a WebSocket whose upgrade is still being served.
 */
@WebListener
public class IdleTimeout implements ServletContextListener {

  /** What Vaadin sets. */
  private static final Duration IDLE = Duration.ofMinutes(5);

  @Override
  public void contextInitialized(ServletContextEvent event) {
    Object container = event.getServletContext().getAttribute(ServerContainer.class.getName());
    if (container instanceof ServerContainer webSockets) {
      webSockets.setDefaultMaxSessionIdleTimeout(IDLE.toMillis());
    }
  }
}
