package io.tabularium.account;

import io.tabularium.setting.InvalidInputException;
import java.time.Instant;
import java.util.Set;

/**
 * What a key is for.
 *
 * @param name for people, such as {@code nightly import}
 * @param expiresAt null for never
 */
public record KeyTerms(String name, Set<Scope> scopes, Instant expiresAt) {

  private static final int NAME_LENGTH = 100;

  /**
   * Copies the scopes.
   *
   * @throws InvalidInputException that says what is wrong
   */
  public KeyTerms {
    if (name == null || name.isBlank() || name.length() > NAME_LENGTH) {
      throw new InvalidInputException("name: give the key one of 1 to 100 characters.");
    }
    if (scopes == null || scopes.isEmpty()) {
      throw new InvalidInputException("scopes: name at least one of extract, read, admin.");
    }
    scopes = Set.copyOf(scopes);
  }
}
