package io.tabularium.admin.access;

import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.Role;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;

/** Who uses the portal in a session, and what they may do. */
public record SignedIn(String getName, Role role) implements Principal, Serializable {

  /** The user of this session, empty before the login. */
  public static Optional<SignedIn> of(VaadinSession session) {
    return Optional.ofNullable(session.getAttribute(SignedIn.class));
  }

  /** Whether the user of the current session holds this role or one above. */
  public static boolean may(Role needed) {
    return of(VaadinSession.getCurrent())
        .filter(user -> user.role().compareTo(needed) >= 0)
        .isPresent();
  }

  /**
   * Before anything is changed: a hidden button is no protection.
   *
   * @throws NotAllowedException if the user of the current session may not
   */
  public static void demand(Role needed) {
    if (!may(needed)) {
      throw new NotAllowedException(needed);
    }
  }

  /**
   * The user of the current session as the audit log names them, before they change anything.
   *
   * @throws NotAllowedException if they may not
   */
  public static String actor(Role needed) {
    demand(needed);
    return "administrator " + of(VaadinSession.getCurrent()).orElseThrow().getName();
  }

  /** Starts the session anew for them, so that an identifier known before is worth nothing. */
  public static void begin(SignedIn user) {
    VaadinService.reinitializeSession(VaadinService.getCurrentRequest());
    VaadinSession.getCurrent().setAttribute(SignedIn.class, user);
  }
}
