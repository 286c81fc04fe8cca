package io.tabularium.admin.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinSession;
import io.tabularium.signon.Departure;
import io.tabularium.signon.SignOn;
import io.tabularium.signon.SignOnException;
import io.tabularium.signon.SignOnFailure;
import java.net.URI;
import java.net.URL;
import java.util.function.Consumer;

/** Sends whoever presses it to the OpenID provider, and its session remembers that. */
class SignOnButton extends Button {

  private final transient SignOn signOn;
  private final transient Consumer<SignOnFailure> failed;

  SignOnButton(SignOn signOn, String provider, Consumer<SignOnFailure> failed) {
    this.signOn = signOn;
    this.failed = failed;
    setText(getTranslation("login.signon", provider));
    setDisableOnClick(true);
    // only the browser knows by which address this portal is reached, whatever stands between
    addClickListener(click -> UI.getCurrent().getPage().fetchCurrentURL(this::depart));
  }

  private void depart(URL here) {
    try {
      String door = here.getProtocol() + "://" + here.getAuthority() + "/admin/";
      Departure departure = signOn.depart(URI.create(door + ReturnView.ROUTE));
      VaadinSession.getCurrent().setAttribute(Departure.class, departure);
      UI.getCurrent().getPage().setLocation(departure.to());
    } catch (SignOnException e) {
      setEnabled(true);
      failed.accept(e.failure());
    }
  }
}
