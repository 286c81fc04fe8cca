package io.tabularium.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The smallest OpenID provider: one person, who is always signed in and has tampered with it. */
final class TestProvider implements AutoCloseable {

  static final String CLIENT = "tabularium";
  static final String SECRET = "of-the-tests";

  /** What the token says in place of what is true, null for nothing. */
  final Map<String, Object> lies = new HashMap<>();

  /** What it tells of itself in place of what is true, null for nothing. */
  final Map<String, String> discovery = new HashMap<>();

  /** Whether it knows the client by its secret, or by nothing but its name. */
  boolean secretWanted = true;

  private final RSAKey published = key();
  private RSAKey signing = published;
  private final Map<String, Map<String, List<String>>> codes = new HashMap<>();
  private final HttpServer server;

  TestProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    discovery.put("issuer", issuer());
    discovery.put("authorization_endpoint", issuer() + "/authorize");
    discovery.put("token_endpoint", issuer() + "/token");
    discovery.put("jwks_uri", issuer() + "/keys");
    server.createContext("/.well-known/openid-configuration", this::discover);
    server.createContext("/token", this::token);
    server.createContext(
        "/keys", call -> answer(call, 200, new JWKSet(published.toPublicJWK()).toString()));
    server.start();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("key").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on another key signs, under the name of the published one. */
  void loseItsKey() {
    signing = key();
  }

  /** The person signs in; what the browser comes back with. */
  Map<String, List<String>> signIn(Departure departure) {
    Map<String, List<String>> asked = URLUtils.parseParameters(departure.to().getRawQuery());
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    return Map.of("code", List.of(code), "state", asked.get("state"));
  }

  private void discover(HttpExchange call) throws IOException {
    StringBuilder text = new StringBuilder("{\"subject_types_supported\":[\"public\"]");
    text.append(",\"scopes_supported\":[\"openid\",\"profile\",\"phone\"]");
    discovery.forEach((k, v) -> text.append(v == null ? "" : ",\"" + k + "\":\"" + v + "\""));
    answer(call, 200, text.append('}').toString());
  }

  private void token(HttpExchange call) throws IOException {
    Map<String, List<String>> given =
        URLUtils.parseParameters(
            new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, List<String>> asked = codes.remove(given.get("code").get(0));
    if (asked == null
        || !isTheClient(call.getRequestHeaders().getFirst("Authorization"), given)
        || !asked.get("redirect_uri").equals(given.get("redirect_uri"))
        || !asked.get("code_challenge_method").equals(List.of("S256"))
        || !asked.get("code_challenge").get(0).equals(digest(given.get("code_verifier").get(0)))) {
      answer(call, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    answer(
        call,
        200,
        "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
            .formatted(idToken(asked.get("nonce").get(0))));
  }

  private boolean isTheClient(String authorization, Map<String, List<String>> given) {
    byte[] pair = (CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8);
    return secretWanted
        ? ("Basic " + Base64.getEncoder().encodeToString(pair)).equals(authorization)
        : authorization == null && List.of(CLIENT).equals(given.get("client_id"));
  }

  private static String digest(String verifier) {
    try {
      return Base64URL.encode(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)))
          .toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private String idToken(String nonce) {
    Instant now = Instant.now(); // the library that reads it has no other clock
    Map<String, Object> claims = new HashMap<>();
    claims.put("iss", issuer());
    claims.put("aud", CLIENT);
    claims.put("sub", "person-1");
    claims.put("iat", Date.from(now));
    claims.put("exp", Date.from(now.plusSeconds(300)));
    claims.put("nonce", nonce);
    claims.put("preferred_username", "anna");
    claims.put("groups", List.of("staff", "tabularium-operator"));
    claims.putAll(lies);
    JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
    claims.values().removeIf(Objects::isNull);
    claims.forEach(set::claim);
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key").build(), set.build());
    try {
      token.sign(new RSASSASigner(signing));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static void answer(HttpExchange call, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().set("Content-Type", "application/json");
    call.sendResponseHeaders(status, body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
