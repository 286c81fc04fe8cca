package io.tabularium.signon;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.SerializeException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.tabularium.account.Role;
import io.tabularium.audit.AuditChange;
import io.tabularium.audit.AuditService;
import io.tabularium.audit.Seldom;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;

/**
 * Signs administrators in at the operator's OpenID provider, by the authorization code flow of
 * OpenID Connect Core 1.0 with PKCE (RFC 7636).
 */
@ApplicationScoped
public class SignOn {

  private static final Logger LOG = Logger.getLogger(SignOn.class.getName());

  /** As long as somebody may take to find their password, and a second factor, at the provider. */
  static final Duration LONGEST_ABSENCE = Duration.ofMinutes(10);

  private static final int NAME_LENGTH = 60;

  /** Who acknowledges an alert is kept in as many characters. */
  private static final int WHOLE_NAME_LENGTH = 100;

  private Settings settings;
  private OpenIdProvider provider;
  private AuditService audit;
  private Clock clock;
  private Seldom seldom;

  /** For the container's proxy. */
  protected SignOn() {}

  @Inject
  SignOn(Settings settings, OpenIdProvider provider, AuditService audit, Clock clock) {
    this.settings = settings;
    this.provider = provider;
    this.audit = audit;
    this.clock = clock;
    this.seldom = new Seldom(clock);
  }

  /** The host name of the provider; empty if there is none to sign in at. */
  public Optional<String> provider() {
    return settings.get(Setting.OIDC_CLIENT_ID).isEmpty()
        ? Optional.empty()
        : Optional.of(settings.get(Setting.OIDC_ISSUER))
            .filter(issuer -> !issuer.isEmpty())
            .map(issuer -> URI.create(issuer).getHost());
  }

  /**
   * Where somebody who wants to sign in must be sent.
   *
   * @param returnTo the address of this portal that the provider sends them back to
   */
  public Departure depart(URI returnTo) throws SignOnException {
    return attempt(() -> departure(returnTo));
  }

  private Departure departure(URI returnTo) throws SignOnException {
    OIDCProviderMetadata metadata = provider.discover();
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    URI to =
        new AuthenticationRequest.Builder(
                ResponseType.CODE, scope(metadata), provider.client(), returnTo)
            .endpointURI(metadata.getAuthorizationEndpointURI())
            .state(state)
            .nonce(nonce)
            .codeChallenge(verifier, CodeChallengeMethod.S256)
            .build()
            .toURI();
    return new Departure(
        to, returnTo, state.getValue(), nonce.getValue(), verifier.getValue(), clock.instant());
  }

  /** What tells name and roles, as far as the provider knows it: a scope unknown is an error. */
  private static Scope scope(OIDCProviderMetadata metadata) {
    Scope known = metadata.getScopes();
    Scope scope = new Scope("openid");
    Stream.of("profile", "email", "groups")
        .filter(wanted -> known != null && known.contains(wanted))
        .forEach(scope::add);
    return scope;
  }

  /**
   * Who has come back.
   *
   * @param departure what the session remembers; null if nothing
   * @param answer the query of the address that they came back by
   */
  public Person arrive(Departure departure, Map<String, List<String>> answer)
      throws SignOnException {
    return attempt(() -> person(provider.redeem(code(departure, answer), departure)));
  }

  private Person person(IDTokenClaimsSet claims) throws SignOnException {
    String name = name(claims);
    String subject = "subject " + plain(claims.getSubject().getValue());
    Optional<Role> role = role(claims);
    if (role.isEmpty()) {
      if (seldom.isDue(subject)) {
        record(name, "administrator.refuse", subject + " has no role");
      }
      throw new SignOnException(SignOnFailure.ROLE, subject + " has no role");
    }
    record(name, "administrator.sign-in", subject + " as " + wire(role.get()));
    return new Person(name, role.get());
  }

  private AuthorizationCode code(Departure departure, Map<String, List<String>> answer)
      throws SignOnException {
    if (departure == null || departure.at().plus(LONGEST_ABSENCE).isBefore(clock.instant())) {
      throw new SignOnException(SignOnFailure.STALE, "nobody of this session is away");
    }
    AuthenticationResponse response;
    try {
      response = AuthenticationResponseParser.parse(departure.returnTo(), answer);
    } catch (ParseException e) {
      throw new SignOnException(SignOnFailure.STALE, e);
    }
    if (!new State(departure.state()).equals(response.getState())) {
      throw new SignOnException(SignOnFailure.STALE, "the return is another one's");
    }
    if (!response.indicatesSuccess()) {
      String error = response.toErrorResponse().getErrorObject().getCode();
      throw new SignOnException(SignOnFailure.REFUSED, "the provider says " + plain(error));
    }
    AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new SignOnException(SignOnFailure.STALE, "the return has no code");
    }
    return code;
  }

  private void record(String name, String action, String what) {
    String administrator = "administrator " + name;
    audit.record(administrator, new AuditChange(action, administrator, null, what));
  }

  private String name(IDTokenClaimsSet claims) {
    String name =
        Stream.of("preferred_username", "email", "sub")
            .map(claims::getStringClaim)
            .filter(text -> text != null && !text.isBlank())
            .findFirst()
            .orElseThrow();
    String whole = cut(plain(name), NAME_LENGTH) + " (" + provider().orElseThrow() + ")";
    return cut(whole, WHOLE_NAME_LENGTH);
  }

  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }

  /** The highest that one of the claim's values stands for. */
  private Optional<Role> role(IDTokenClaimsSet claims) {
    List<String> mapping = settings.get(Setting.OIDC_ROLES);
    Object claim = claims.getClaim(mapping.get(0));
    Collection<?> values =
        claim instanceof Collection<?> many ? many : Set.of(String.valueOf(claim));
    List<Role> roles = List.of(Role.values());
    return roles.stream()
        .filter(role -> values.contains(mapping.get(1 + roles.indexOf(role))))
        .reduce((lower, higher) -> higher);
  }

  private static String wire(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  private interface Call<T> {
    T get() throws SignOnException;
  }

  private <T> T attempt(Call<T> call) throws SignOnException {
    try {
      return call.get();
    } catch (BulkheadException e) {
      throw new SignOnException(SignOnFailure.BUSY, e);
    } catch (SerializeException e) { // an address is missing where the provider tells them
      throw told(new SignOnException(SignOnFailure.PROVIDER, e));
    } catch (SignOnException e) {
      throw told(e);
    }
  }

  private SignOnException told(SignOnException failed) {
    if (seldom.isDue(failed.failure().name())) {
      LOG.log(Level.WARNING, "nobody was signed in by the OpenID provider", failed);
    }
    return failed;
  }
}
