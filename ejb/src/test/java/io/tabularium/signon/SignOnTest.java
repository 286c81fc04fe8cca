package io.tabularium.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.account.Role;
import io.tabularium.account.TestClock;
import io.tabularium.account.TestDatabase;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.assertj.core.api.AbstractObjectAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a provider has signed in, the portal lets in; whoever else says so is refused. */
class SignOnTest {

  private static final URI RETURN = URI.create("https://tabularium.example/admin/login/return");

  private final TestClock clock = new TestClock("2026-03-01T12:00:00Z");
  private final TestDatabase database = new TestDatabase();
  private final Map<String, String> set = new HashMap<>();
  private final Settings settings = new Settings(name -> Optional.ofNullable(set.get(name)));
  private final Logger log = Logger.getLogger(SignOn.class.getName());
  private final LogCount logged = new LogCount();
  private TestProvider provider;
  private SignOn signOn;

  private static final class LogCount extends Handler {
    private int count;

    @Override
    public void publish(LogRecord entry) {
      count++;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @BeforeEach
  void start() throws IOException {
    provider = new TestProvider();
    set.put(Setting.OIDC_ISSUER.name(), provider.issuer());
    set.put(Setting.OIDC_CLIENT_ID.name(), TestProvider.CLIENT);
    set.put(Setting.OIDC_CLIENT_SECRET.name(), TestProvider.SECRET);
    signOn = new SignOn(settings, new OpenIdProvider(settings), database.audit(clock), clock);
    log.addHandler(logged);
    log.setUseParentHandlers(false);
  }

  @AfterEach
  void stop() {
    log.removeHandler(logged);
    log.setUseParentHandlers(true);
    provider.close();
    database.close();
  }

  /** The person, or why there is none. */
  private Object arrive(Departure departure, Map<String, List<String>> answer) {
    return database.inTransaction(
        () -> {
          try {
            return signOn.arrive(departure, answer);
          } catch (SignOnException e) {
            return e.failure();
          }
        });
  }

  private AbstractObjectAssert<?, Object> assertSignIn() throws SignOnException {
    Departure departure = signOn.depart(RETURN);
    return assertThat(arrive(departure, provider.signIn(departure)));
  }

  @Test
  void isOfferedWhereIssuerAndClientAreSet() {
    assertThat(signOn.provider()).contains("127.0.0.1");
    set.remove(Setting.OIDC_CLIENT_ID.name());
    assertThat(signOn.provider()).isEmpty();
    set.put(Setting.OIDC_CLIENT_ID.name(), TestProvider.CLIENT);
    set.remove(Setting.OIDC_ISSUER.name());
    assertThat(signOn.provider()).isEmpty();
  }

  @Test
  void whoComesBackFromTheProviderIsSignedInAndThatIsWrittenDown() throws SignOnException {
    assertSignIn().isEqualTo(new Person("anna (127.0.0.1)", Role.OPERATOR));
    assertThat(database.dump())
        .contains("administrator.sign-in")
        .contains("administrator anna (127.0.0.1)")
        .contains("subject person-1 as operator");
    assertThat(logged.count).isZero();
  }

  @Test
  void theProviderIsAskedForWhatItKnows() throws SignOnException {
    assertThat(signOn.depart(RETURN).to().getQuery())
        .contains("scope=openid+profile&")
        .contains("redirect_uri=" + RETURN)
        .contains("code_challenge_method=S256");
  }

  @Test
  void aDepartureTellsNoSecret() throws SignOnException {
    Departure departure = signOn.depart(RETURN);
    assertThat(departure.toString())
        .doesNotContain(departure.state(), departure.nonce(), departure.verifier());
  }

  @Test
  void aPublicClientNeedsNoSecret() throws SignOnException {
    set.remove(Setting.OIDC_CLIENT_SECRET.name());
    assertSignIn().isEqualTo(SignOnFailure.TOKEN);
    provider.secretWanted = false;
    assertSignIn().isInstanceOf(Person.class);
  }

  @Test
  void theHighestRoleCountsAndTheClaimMayBeOneWord() throws SignOnException {
    provider.lies.put("groups", List.of("tabularium-admin", "tabularium-viewer"));
    assertSignIn().extracting("role").isEqualTo(Role.ADMIN);
    set.put(Setting.OIDC_ROLES.name(), "job,clerk,foreman,director");
    provider.lies.put("job", "clerk");
    assertSignIn().extracting("role").isEqualTo(Role.VIEWER);
  }

  @Test
  void whoHasNoRoleIsRefusedAndThatIsWrittenDownOnce() throws SignOnException {
    for (Object groups : new Object[] {List.of("staff"), "staff", 7, null}) {
      provider.lies.put("groups", groups);
      assertSignIn().isEqualTo(SignOnFailure.ROLE);
    }
    assertThat(database.dump().split("administrator.refuse", -1)).hasSize(2);
    assertThat(logged.count).isEqualTo(1);
  }

  @Test
  void aNameIsNeverMoreThanAName() throws SignOnException {
    provider.lies.put("preferred_username", "admin\nadministrator admin " + "x".repeat(500));
    assertSignIn()
        .extracting("name")
        .asString()
        .startsWith("admin administrator admin xxx")
        .endsWith("x (127.0.0.1)")
        .hasSizeLessThan(100);
    provider.lies.put("preferred_username", " ");
    assertSignIn().extracting("name").isEqualTo("person-1 (127.0.0.1)");
  }

  @Test
  void aTokenForAnotherDepartureIsRefused() throws SignOnException {
    provider.lies.put("nonce", "another");
    assertSignIn().isEqualTo(SignOnFailure.TOKEN);
    provider.lies.put("nonce", null);
    assertSignIn().isEqualTo(SignOnFailure.TOKEN);
  }

  @Test
  void aTokenForAnotherClientOrOfAnotherIssuerIsRefused() throws SignOnException {
    provider.lies.put("aud", "another");
    assertSignIn().isEqualTo(SignOnFailure.TOKEN);
    provider.lies.remove("aud");
    provider.lies.put("iss", "https://another.example");
    assertSignIn().isEqualTo(SignOnFailure.TOKEN);
  }

  @Test
  void anExpiredTokenIsRefused() throws SignOnException {
    provider.lies.put("exp", Date.from(Instant.now().minusSeconds(3600)));
    assertSignIn().isEqualTo(SignOnFailure.TOKEN);
  }

  @Test
  void aTokenThatAnotherKeySignedIsRefused() throws SignOnException {
    provider.loseItsKey();
    assertSignIn().isEqualTo(SignOnFailure.TOKEN);
  }

  @Test
  void aReturnWithAnotherStateIsRefusedUnasked() throws SignOnException {
    Departure departure = signOn.depart(RETURN);
    Map<String, List<String>> answer = new HashMap<>(provider.signIn(departure));
    answer.put("state", List.of("another"));
    assertThat(arrive(departure, answer)).isEqualTo(SignOnFailure.STALE);
    answer.remove("state");
    assertThat(arrive(departure, answer)).isEqualTo(SignOnFailure.STALE);
    assertThat(arrive(departure, Map.of())).isEqualTo(SignOnFailure.STALE);
    Map<String, List<String>> noCode = Map.of("state", List.of(departure.state()));
    assertThat(arrive(departure, noCode)).isEqualTo(SignOnFailure.STALE);
    assertThat(arrive(null, provider.signIn(departure))).isEqualTo(SignOnFailure.STALE);
  }

  @Test
  void whoWasAwayTooLongStartsAnew() throws SignOnException {
    Departure departure = signOn.depart(RETURN);
    clock.pass(SignOn.LONGEST_ABSENCE.plusSeconds(1));
    assertThat(arrive(departure, provider.signIn(departure))).isEqualTo(SignOnFailure.STALE);
  }

  @Test
  void aCodeIsGoodForOneDepartureOnce() throws SignOnException {
    Departure departure = signOn.depart(RETURN);
    Map<String, List<String>> answer = provider.signIn(departure);
    assertThat(arrive(departure, answer)).isInstanceOf(Person.class);
    assertThat(arrive(departure, answer)).isEqualTo(SignOnFailure.TOKEN);
    Departure stolen =
        new Departure(
            departure.to(),
            RETURN,
            departure.state(),
            departure.nonce(),
            "v".repeat(43),
            departure.at());
    assertThat(arrive(stolen, provider.signIn(departure))).isEqualTo(SignOnFailure.TOKEN);
  }

  @Test
  void whomTheProviderRefusesIsToldAndTheLogIsNotFlooded() throws SignOnException {
    Departure departure = signOn.depart(RETURN);
    Map<String, List<String>> answer =
        Map.of("error", List.of("access_denied"), "state", List.of(departure.state()));
    for (int turn = 0; turn < 20; turn++) {
      assertThat(arrive(departure, answer)).isEqualTo(SignOnFailure.REFUSED);
    }
    assertThat(logged.count).isEqualTo(1);
    assertThat(database.dump()).doesNotContain("access_denied");
  }

  @Test
  void aProviderThatIsAwayOrIsNoneIsNamedAsThat() throws SignOnException {
    Departure departure = signOn.depart(RETURN);
    Map<String, List<String>> answer = provider.signIn(departure);
    provider.discovery.put("authorization_endpoint", null);
    assertNoProvider();
    provider.discovery.put("issuer", "https://another.example");
    assertNoProvider();
    set.put(Setting.OIDC_ISSUER.name(), provider.issuer() + "/nothing/here");
    assertNoProvider();
    provider.close();
    assertNoProvider();
    assertThat(arrive(departure, answer)).isEqualTo(SignOnFailure.PROVIDER);
  }

  private void assertNoProvider() {
    assertThatThrownBy(() -> signOn.depart(RETURN))
        .isInstanceOfSatisfying(
            SignOnException.class, e -> assertThat(e.failure()).isEqualTo(SignOnFailure.PROVIDER));
  }

  @Test
  void nothingIsWaitedForLongerThanTenSeconds() {
    assertThat(OpenIdProvider.PATIENCE).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void settingsThatMakeNoSenseAreNamed() {
    for (String issuer : List.of("http://login.example", "login.example", "https:", "ftp://x")) {
      set.put(Setting.OIDC_ISSUER.name(), issuer);
      assertThatThrownBy(() -> settings.get(Setting.OIDC_ISSUER)).hasMessageContaining("https");
    }
    set.put(Setting.OIDC_ISSUER.name(), "https://login.example/realms/house");
    assertThat(signOn.provider()).contains("login.example");
    set.put(Setting.OIDC_ROLES.name(), "groups,a,b");
    assertThatThrownBy(() -> settings.get(Setting.OIDC_ROLES)).hasMessageContaining("claim");
  }
}
