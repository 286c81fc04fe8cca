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
    try {
      Person person =
          signOn.arrive(departure, event.getLocation().getQueryParameters().getParameters());
      Location wanted = LoginView.wanted();
      SignedIn.begin(new SignedIn(person.name(), person.role()));
      event.forwardTo(wanted.getPath(), wanted.getQueryParameters());
    } catch (SignOnException e) {
      event.forwardTo(LoginView.class, QueryParameters.of(LoginView.REFUSED, e.failure().name()));
    }
  }
}
