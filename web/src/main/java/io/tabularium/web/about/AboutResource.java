package io.tabularium.web.about;

import io.tabularium.account.DevelopmentKeys;
import io.tabularium.account.KnownAccounts;
import io.tabularium.account.Tier;
import io.tabularium.admission.Operation;
import io.tabularium.engine.ExtractionMode;
import io.tabularium.extraction.Priority;
import io.tabularium.setting.Setting;
import io.tabularium.setting.Settings;
import io.tabularium.web.account.MeBody.LimitsBody;
import io.tabularium.web.answer.Open;
import io.tabularium.writer.EngineVersion;
import io.tabularium.writer.ResultFormat;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** {@code /}, {@code /api/capabilities} and {@code /security/status}: open to everybody. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class AboutResource {

  /** Requirement P-25. */
  private static final int CACHED_SECONDS = 3600;

  @Inject private KnownAccounts accounts;
  @Inject private Settings settings;

  /** Tells the server's name and where to go on. */
  @GET
  @Open(counts = Operation.ABOUT)
  public AboutBody about() {
    EngineVersion engine = EngineVersion.CURRENT;
    return new AboutBody(
        engine.name(),
        engine.version(),
        Map.of(
            "extractions", "/api/v1/extractions",
            "capabilities", "/api/capabilities",
            "documentation", "/docs/index.html",
            "openapi", "/openapi",
            "health", "/health",
            "portal", "/admin"));
  }

  /** Tells formats, modes and the limits by tier. */
  @GET
  @Path("/api/capabilities")
  @APIResponseSchema(CapabilitiesBody.class)
  @Open(counts = Operation.ABOUT)
  public Response capabilities() {
    EngineVersion engine = EngineVersion.CURRENT;
    Map<String, LimitsBody> tiers = new LinkedHashMap<>();
    for (Tier tier : accounts.tiers()) {
      tiers.put(tier.name().wire(), LimitsBody.of(tier));
    }
    CapabilitiesBody body =
        new CapabilitiesBody(
            Map.of("name", engine.name(), "version", engine.version()),
            Arrays.stream(ResultFormat.values()).map(ResultFormat::wire).toList(),
            words(ExtractionMode.values()),
            words(Priority.values()),
            tiers);
    CacheControl cache = new CacheControl();
    cache.setMaxAge(CACHED_SECONDS);
    return Response.ok(body).cacheControl(cache).build();
  }

  /** Tells which protections are on. */
  @GET
  @Path("/security/status")
  @Open(counts = Operation.SECURITY)
  public SecurityStatusBody securityStatus() {
    return new SecurityStatusBody(
        List.of("bearer-key", "x-api-key"),
        "sha-256",
        "pbkdf2-hmac-sha512",
        List.of("/", "/api/capabilities", "/security/status", "/health", "/metrics", "/openapi"),
        settings.get(Setting.RATE_LIMIT),
        settings.get(Setting.ANONYMOUS_EXTRACT),
        settings.get(Setting.PROFILE).equals(DevelopmentKeys.PROFILE),
        !settings.get(Setting.TRUSTED_PROXIES).isEmpty(),
        "after 5 wrong passwords for 1 minute, doubling to 64",
        "append-only, chained by sha-256",
        false);
  }

  private static List<String> words(Enum<?>[] constants) {
    return Arrays.stream(constants).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();
  }
}
