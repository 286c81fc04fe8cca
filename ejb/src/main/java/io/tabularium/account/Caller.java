package io.tabularium.account;

import java.util.Set;
import java.util.UUID;

/** Who a request comes from, as its key says. */
public record Caller(UUID clientId, String clientName, UUID keyId, Tier tier, Set<Scope> scopes) {

  /** Copies the scopes. */
  public Caller {
    scopes = Set.copyOf(scopes);
  }

  /** Whether the key may be used for that. */
  public boolean has(Scope scope) {
    return scopes.contains(scope);
  }
}
