package io.tabularium.web.account;

import io.tabularium.account.DevelopmentKeys;
import io.tabularium.account.IssuedKey;
import io.tabularium.account.Scope;
import io.tabularium.account.TierName;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.web.answer.Open;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code /api/v1/auth/dev-token}: a key for the asking, in the profile of developers only. */
@Path("/api/v1/auth/dev-token")
@Produces(MediaType.APPLICATION_JSON)
public class DevelopmentTokenResource {

  @Inject private DevelopmentKeys keys;

  /**
   * What kind of key is wished.
   *
   * @param tier free if absent
   * @param scopes extract and read if absent
   */
  @Schema(name = "DevelopmentKeyWish")
  public record Wish(String tier, @Schema(nullable = true) List<String> scopes) {}

  /** The key, shown this once. */
  @Schema(
      name = "DevelopmentKey",
      requiredProperties = {"key", "tier", "expiresAt"})
  public record Token(String key, String tier, List<String> scopes, Instant expiresAt) {

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
      return "Token[tier=" + tier + "]";
    }
  }

  /** Makes a key that ends by itself. */
  @POST
  @Operation(summary = "A short-lived key of a chosen tier; in the profile dev only")
  @Open(limited = false)
  public Token issue(Wish wish) {
    if (!keys.isOn()) {
      throw new NotFoundException();
    }
    TierName tier = wish == null || wish.tier() == null ? TierName.FREE : tier(wish.tier());
    Set<Scope> scopes =
        wish == null || wish.scopes() == null
            ? Set.of(Scope.EXTRACT, Scope.READ)
            : wish.scopes().stream().map(Scope::of).collect(Collectors.toSet());
    IssuedKey issued = keys.issue(tier, scopes);
    return new Token(
        issued.text(),
        tier.wire(),
        scopes.stream().sorted().map(Scope::wire).toList(),
        issued.key().terms().expiresAt());
  }

  private static TierName tier(String word) {
    TierName tier = TierName.of(word);
    if (tier == TierName.ANONYMOUS) {
      throw new InvalidInputException("tier: who has a key is not anonymous.");
    }
    return tier;
  }
}
