package io.tabularium.admin.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.tabularium.admin.login.LoginView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Puts the access rules before every view and the protective headers on every page. */
@ApplicationScoped
public class Doorkeeper {

  /**
   * Vaadin's client evaluates the expressions that the server sends and styles its components
   * inline; everything else comes from this server or not at all.
   */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:;"
          + " connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self';"
          + " frame-ancestors 'none'";

  void open(@Observes ServiceInitEvent start) {
    SessionAccess access = new SessionAccess();
    access.setLoginView(LoginView.class);
    Guests guests = new Guests();
    VaadinService service = start.getSource();
    service.addSessionInitListener(begun -> guests.comes(begun.getSession()));
    service.addSessionDestroyListener(ended -> guests.goes(ended.getSession()));
    service.addUIInitListener(
        opened -> {
          UI page = opened.getUI();
          page.addBeforeEnterListener(access);
          page.addBeforeEnterListener(entered -> knows(guests, page.getSession()));
          boolean known = knows(guests, page.getSession());
          OpenPages.bound(
              page.getSession().getUIs(), known ? OpenPages.MOST : OpenPages.MOST_OF_GUEST);
        });
    start.addIndexHtmlRequestListener(
        page -> {
          var answer = page.getVaadinResponse();
          answer.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
          answer.setHeader("X-Frame-Options", "DENY");
          answer.setHeader("X-Content-Type-Options", "nosniff");
          answer.setHeader("Referrer-Policy", "same-origin");
        });
  }

  /** Whether somebody has signed in to a session, which is no guest's from then on. */
  private static boolean knows(Guests guests, VaadinSession session) {
    boolean known = SignedIn.of(session).isPresent();
    if (known) {
      guests.goes(session);
    }
    return known;
  }
}
