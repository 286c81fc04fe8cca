package io.tabularium.admin.login;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.AbstractLogin.LoginEvent;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.tabularium.account.AdministratorService;
import io.tabularium.admin.Wordmark;
import io.tabularium.admin.access.SignedIn;
import jakarta.inject.Inject;

/** Name and password; afterwards the view that was asked for. */
@Route("login")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final transient AdministratorService administrators;
  private final LoginForm form = new LoginForm();

  @Inject
  LoginView(AdministratorService administrators) {
    this.administrators = administrators;
    addClassName("login");
    form.setI18n(texts());
    form.setForgotPasswordButtonVisible(false);
    form.addLoginListener(this::signIn);
    add(new Wordmark(), form);
  }

  private LoginI18n texts() {
    LoginI18n texts = LoginI18n.createDefault();
    texts.getForm().setTitle(getTranslation("login.title"));
    texts.getForm().setUsername(getTranslation("login.name"));
    texts.getForm().setPassword(getTranslation("login.password"));
    texts.getForm().setSubmit(getTranslation("login.submit"));
    texts.getErrorMessage().setTitle(getTranslation("login.failed"));
    texts.getErrorMessage().setMessage(getTranslation("login.failed.remedy"));
    texts.getErrorMessage().setUsername(getTranslation("login.name.missing"));
    texts.getErrorMessage().setPassword(getTranslation("login.password.missing"));
    texts.setAdditionalInformation(getTranslation("login.hint"));
    return texts;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (SignedIn.of(VaadinSession.getCurrent()).isPresent()) {
      event.forwardTo("");
    }
  }

  private void signIn(LoginEvent attempt) {
    String name = attempt.getUsername();
    administrators
        .verify(name, attempt.getPassword().toCharArray())
        .ifPresentOrElse(role -> enter(new SignedIn(name, role)), () -> form.setError(true));
  }

  private void enter(SignedIn user) {
    Location wanted = wanted();
    SignedIn.begin(user);
    getUI().ifPresent(ui -> ui.navigate(wanted.getPath(), wanted.getQueryParameters()));
  }

  private static Location wanted() {
    Object kept =
        VaadinRequest.getCurrent()
            .getWrappedSession()
            .getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
    return new Location(kept == null ? "" : (String) kept);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("title", getTranslation("login.title"));
  }
}
