package io.tabularium.admin.access;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.security.Principal;
import java.util.function.Predicate;

/** Lets only those see a view who have signed in and hold a role that it names. */
class SessionAccess extends NavigationAccessControl {

  @Override
  protected Principal getPrincipal(VaadinRequest request) {
    return SignedIn.of(VaadinSession.getCurrent()).orElse(null);
  }

  @Override
  protected Predicate<String> getRolesChecker(VaadinRequest request) {
    return role ->
        SignedIn.of(VaadinSession.getCurrent())
            .filter(user -> user.role().groups().contains(role))
            .isPresent();
  }
}
