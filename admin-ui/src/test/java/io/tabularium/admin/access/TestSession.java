package io.tabularium.admin.access;

import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.Role;

/** A session without a server, for tests of what its user may do. */
public final class TestSession extends VaadinSession {

  private static final long serialVersionUID = 1L;

  private TestSession() {
    super(null);
  }

  /**
   * Makes one the current one, whose user anna has that role; with null nobody has signed in. It is
   * current as long as somebody holds it.
   */
  public static TestSession begin(Role role) {
    TestSession session = new TestSession();
    VaadinSession.setCurrent(session);
    if (role != null) {
      session.setAttribute(SignedIn.class, new SignedIn("anna", role));
    }
    return session;
  }

  @Override
  public boolean hasLock() {
    return true;
  }

  @Override
  public void checkHasLock(String message) {
    // there is only one thread
  }

  @Override
  public void checkHasLock() {
    // there is only one thread
  }
}
