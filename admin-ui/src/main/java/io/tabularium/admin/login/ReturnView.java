package io.tabularium.admin.login;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.signon.Departure;
import io.tabularium.signon.Person;
import io.tabularium.signon.SignOn;
import io.tabularium.signon.SignOnException;
import jakarta.inject.Inject;

/**
 * Where the OpenID provider sends people back to: on to their view, or to the login with why not.
 */
@Route(ReturnView.ROUTE)
@AnonymousAllowed
public class ReturnView extends Div implements BeforeEnterObserver {

  static final String ROUTE = "login/return";

  private final transient SignOn signOn;

  @Inject
  ReturnView(SignOn signOn) {
    this.signOn = signOn;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    VaadinSession session = VaadinSession.getCurrent();
    Departure departure = session.getAttribute(Departure.class);
    session.setAttribute(Departure.class, null);
    Location wanted = LoginView.wanted();
    try {
      // a browser may ask twice; who has come back by the first time is not away any more
      if (departure != null || SignedIn.of(session).isEmpty()) {
        Person person =
            signOn.arrive(departure, event.getLocation().getQueryParameters().getParameters());
        SignedIn.begin(new SignedIn(person.name(), person.role()));
      }
      event.forwardTo(wanted.getPath(), wanted.getQueryParameters());
    } catch (SignOnException e) {
      event.forwardTo(LoginView.class, QueryParameters.of(LoginView.REFUSED, e.failure().name()));
    }
  }
}
