package io.tabularium.admin.login;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
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
import io.tabularium.signon.SignOn;
import io.tabularium.signon.SignOnFailure;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Name and password, or the OpenID provider if there is one; afterwards the view that was asked
 * for.
 */
@Route("login")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  /** Part of the query that says why the OpenID provider's word was not enough. */
  static final String REFUSED = "refused";

  private final transient AdministratorService administrators;
  private final LoginForm form = new LoginForm();
  private final Paragraph refusal = new Paragraph();

  @Inject
  LoginView(AdministratorService administrators, SignOn signOn) {
    this.administrators = administrators;
    addClassName("login");
    form.setI18n(texts());
    form.setForgotPasswordButtonVisible(false);
    form.addLoginListener(this::signIn);
    refusal.addClassName("refusal");
    refusal.getElement().setAttribute("role", "alert");
    add(new Wordmark(), refusal, form);
    signOn.provider().ifPresent(host -> add(new SignOnButton(signOn, host, this::refuse)));
  }

  private void refuse(SignOnFailure failure) {
    refusal.setText(getTranslation("login.signon." + failure.name().toLowerCase(Locale.ROOT)));
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
    event
        .getLocation()
        .getQueryParameters()
        .getSingleParameter(REFUSED)
        .flatMap(LoginView::failure)
        .ifPresent(this::refuse);
  }

  private static Optional<SignOnFailure> failure(String name) {
    return Arrays.stream(SignOnFailure.values()).filter(f -> f.name().equals(name)).findFirst();
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

  /** Where they wanted to before they were sent to sign in; the first view if nowhere. */
  static Location wanted() {
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
