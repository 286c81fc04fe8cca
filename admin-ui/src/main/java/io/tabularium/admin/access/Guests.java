package io.tabularium.admin.access;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The sessions at the door of the portal, which nobody has signed in to. Anybody may begin one with
 * a single call, and the server keeps it until it times out: without a bound, a stranger could fill
 * the heap.
 */
final class Guests {

  /** Sessions that nobody has signed in to, on this node. */
  static final int MOST = 300;

  private static final Logger LOG = Logger.getLogger(Guests.class.getName());

  private final Set<VaadinSession> sessions = new LinkedHashSet<>();

  /** A session begins; those beyond the bound end, the oldest first. */
  void comes(VaadinSession session) {
    add(session).forEach(Guests::end);
  }

  /** A session has ended, or somebody has signed in to it. */
  synchronized void goes(VaadinSession session) {
    sessions.remove(session);
  }

  private synchronized List<VaadinSession> add(VaadinSession session) {
    sessions.add(session);
    List<VaadinSession> beyond =
        sessions.stream().limit(Math.max(0, sessions.size() - MOST)).toList();
    beyond.forEach(sessions::remove);
    return beyond;
  }

  private static void end(VaadinSession session) {
    WrappedSession kept = session.getSession();
    if (kept == null) {
      return;
    }
    try {
      kept.invalidate();
    } catch (IllegalStateException e) {
      LOG.log(Level.FINE, "a guest's session had ended by itself", e);
    }
  }
}
