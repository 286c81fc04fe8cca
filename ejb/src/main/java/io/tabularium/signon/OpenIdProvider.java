package io.tabularium.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/** What is asked of the provider itself, anew each time: its addresses and keys may change. */
@ApplicationScoped
public class OpenIdProvider {

  /** Each holds a thread; what comes beyond is told to come again. */
  static final int AT_A_TIME = 8;

  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int PATIENCE_MILLIS = (int) PATIENCE.toMillis();

  private static final int MOST_BYTES_OF_KEYS = 200_000;

  /** Signatures by a key pair alone: what the provider signs with, nobody else has. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private Settings settings;

  /** For the container's proxy. */
  protected OpenIdProvider() {}

  @Inject
  OpenIdProvider(Settings settings) {
    this.settings = settings;
  }

  ClientID client() {
    return new ClientID(settings.get(Setting.OIDC_CLIENT_ID));
  }

  /** Its addresses and abilities, as it tells them itself. */
  @Bulkhead(AT_A_TIME)
  OIDCProviderMetadata discover() throws SignOnException {
    Issuer issuer = new Issuer(settings.get(Setting.OIDC_ISSUER));
    try {
      return OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
    } catch (GeneralException | IOException e) {
      throw new SignOnException(SignOnFailure.PROVIDER, e);
    }
  }

  /** What it says of the person who has come back with that code. */
  @Bulkhead(AT_A_TIME)
  IDTokenClaimsSet redeem(AuthorizationCode code, Departure departure) throws SignOnException {
    OIDCProviderMetadata metadata = discover();
    try {
      JWT token = token(metadata, code, departure);
      JWKSet keys =
          JWKSet.load(
              metadata.getJWKSetURI().toURL(),
              PATIENCE_MILLIS,
              PATIENCE_MILLIS,
              MOST_BYTES_OF_KEYS);
      return new IDTokenValidator(
              metadata.getIssuer(),
              client(),
              new JWSVerificationKeySelector<SecurityContext>(
                  ALGORITHMS, new ImmutableJWKSet<>(keys)),
              null)
          .validate(token, new Nonce(departure.nonce()));
    } catch (IOException | java.text.ParseException e) {
      throw new SignOnException(SignOnFailure.PROVIDER, e);
    } catch (ParseException | BadJOSEException | JOSEException e) {
      throw new SignOnException(SignOnFailure.TOKEN, e);
    }
  }

  private JWT token(OIDCProviderMetadata metadata, AuthorizationCode code, Departure departure)
      throws IOException, ParseException, SignOnException {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(
            code, departure.returnTo(), new CodeVerifier(departure.verifier()));
    HTTPRequest request = request(metadata, grant).toHTTPRequest();
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    request.setFollowRedirects(false);
    TokenResponse answer = OIDCTokenResponseParser.parse(request.send());
    if (!answer.indicatesSuccess()) {
      ErrorObject error = answer.toErrorResponse().getErrorObject();
      throw new SignOnException(
          SignOnFailure.TOKEN,
          "the provider gave no token: " + error.getCode() + " " + error.getDescription());
    }
    return ((OIDCTokenResponse) answer).getOIDCTokens().getIDToken();
  }

  private TokenRequest request(OIDCProviderMetadata metadata, AuthorizationCodeGrant grant) {
    String secret = settings.get(Setting.OIDC_CLIENT_SECRET);
    TokenRequest.Builder request =
        secret.isEmpty()
            ? new TokenRequest.Builder(metadata.getTokenEndpointURI(), client(), grant)
            : new TokenRequest.Builder(
                metadata.getTokenEndpointURI(),
                new ClientSecretBasic(client(), new Secret(secret)),
                grant);
    return request.build();
  }
}
