package io.tabularium.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.VaadinSession;
import io.tabularium.account.Role;
import io.tabularium.admin.access.SignedIn;
import io.tabularium.admin.audit.AuditView;
import io.tabularium.admin.client.ClientsView;
import io.tabularium.admin.extraction.ExtractionsView;
import io.tabularium.admin.extraction.QuarantineView;
import io.tabularium.admin.invoice.InvoicesView;
import io.tabularium.admin.objective.ObjectivesView;
import io.tabularium.admin.overview.OverviewView;
import io.tabularium.admin.performance.PerformanceView;
import io.tabularium.admin.playground.PlaygroundView;
import io.tabularium.admin.pool.PoolsView;
import io.tabularium.admin.system.SystemView;
import io.tabularium.admin.tier.TiersView;

/** What stands round every view: the name, the way through the views, the user. */
public class MainLayout extends AppLayout {

  MainLayout() {
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("nav.toggle"));
    addToNavbar(toggle, new Wordmark(), new SchemeSwitch());
    addToDrawer(views(), user());
  }

  private Component views() {
    SideNav watch = group("watch");
    watch.addItem(item("overview", OverviewView.class, "gauge"));
    watch.addItem(item("objectives", ObjectivesView.class, "target"));
    watch.addItem(item("pools", PoolsView.class, "pools"));
    watch.addItem(item("performance", PerformanceView.class, "speed"));
    SideNav work = group("work");
    SideNavItem extractions = item("extractions", ExtractionsView.class, "rows");
    extractions.setMatchNested(true);
    work.addItem(extractions);
    work.addItem(item("quarantine", QuarantineView.class, "shut"));
    SideNavItem invoices = item("invoices", InvoicesView.class, "bill");
    invoices.setMatchNested(true);
    work.addItem(invoices);
    if (SignedIn.may(Role.OPERATOR)) {
      work.addItem(item("playground", PlaygroundView.class, "flask"));
    }
    SideNav steering = group("steer");
    steering.addItem(item("tiers", TiersView.class, "matrix"));
    SideNavItem clients = item("clients", ClientsView.class, "key");
    clients.setMatchNested(true);
    steering.addItem(clients);
    SideNav house = group("house");
    house.addItem(item("system", SystemView.class, "gear"));
    house.addItem(item("audit", AuditView.class, "log"));
    Div views = new Div(watch, work, steering, house);
    views.addClassName("views");
    return views;
  }

  private SideNav group(String name) {
    return new SideNav(getTranslation("nav." + name));
  }

  private SideNavItem item(String name, Class<? extends Component> view, String icon) {
    return new SideNavItem(getTranslation(name + ".title"), view, new Icon(icon));
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
