package io.tabularium.web.admin;

import io.tabularium.account.ClientView;
import io.tabularium.account.IssuedKey;
import io.tabularium.account.KeyView;
import io.tabularium.account.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A client with its keys, never their text. */
@Schema(
    name = "Client",
    requiredProperties = {"id", "name", "tier", "createdAt"})
public record ClientBody(UUID id, String name, String tier, Instant createdAt, List<KeyBody> keys) {

  /** One key; {@code key} is its text, told only in the answer that makes it. */
  @Schema(
      name = "ClientKey",
      requiredProperties = {"id", "name", "prefix", "createdAt"})
  public record KeyBody(
      UUID id,
      String name,
      String prefix,
      String key,
      List<String> scopes,
      Instant createdAt,
      Instant expiresAt,
      Instant revokedAt,
      Instant lastUsedAt) {

    static KeyBody of(IssuedKey issued) {
      return of(issued.key(), issued.text());
    }

    private static KeyBody of(KeyView view, String text) {
      return new KeyBody(
          view.id(),
          view.terms().name(),
          view.prefix(),
          text,
          view.terms().scopes().stream().sorted().map(Scope::wire).toList(),
          view.createdAt(),
          view.terms().expiresAt(),
          view.revokedAt(),
          view.lastUsedAt());
    }

    /** Keeps the text out of logs. */
    @Override
    public String toString() {
      return "KeyBody[" + prefix + "...]";
    }
  }

  static ClientBody of(ClientView view) {
    return new ClientBody(
        view.id(),
        view.name(),
        view.tier().wire(),
        view.createdAt(),
        view.keys().stream().map(key -> KeyBody.of(key, null)).toList());
  }
}
