package io.tabularium.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.Role;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.admin.extraction.ExtractionsView;
import io.tabularium.admin.playground.PlaygroundView;

/** What stands round every view: the name, the way through the views, the user. */
public class MainLayout extends AppLayout {

  MainLayout() {
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("nav.toggle"));
    addToNavbar(toggle, new Wordmark(), new SchemeSwitch());
    addToDrawer(views(), user());
  }

  private Component views() {
    SideNav views = new SideNav(getTranslation("nav.label"));
    SideNavItem extractions =
        new SideNavItem(
            getTranslation("extractions.title"), ExtractionsView.class, new Icon("rows"));
    extractions.setMatchNested(true);
    views.addItem(extractions);
    if (SignedIn.may(Role.OPERATOR)) {
      views.addItem(
          new SideNavItem(
              getTranslation("playground.title"), PlaygroundView.class, new Icon("flask")));
    }
    return views;
  }

  private Component user() {
    String name = SignedIn.of(VaadinSession.getCurrent()).map(SignedIn::getName).orElse("");
    Button leave = new Button(getTranslation("nav.leave"), click -> leave());
    leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    Footer user = new Footer(new Icon("person"), new Span(name), leave);
    user.addClassName("user");
    return user;
  }

  private void leave() {
    getUI().ifPresent(ui -> ui.getPage().setLocation("login"));
    VaadinSession.getCurrent().getSession().invalidate();
  }
}
