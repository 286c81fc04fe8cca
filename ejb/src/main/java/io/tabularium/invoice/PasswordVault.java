package io.tabularium.invoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Passwords of documents that wait, in this node's memory only: after a restart such a document
 * fails with {@code password-required}. Holds no more entries than the queue has places.
 */
@ApplicationScoped
class PasswordVault {

  private final Map<UUID, String> passwords = new ConcurrentHashMap<>();

  /** Keeps the password of a document that waits. */
  void put(UUID extraction, String password) {
    passwords.put(extraction, password);
  }

  /** The password, or null. */
  String get(UUID extraction) {
    return passwords.get(extraction);
  }

  /** Forgets it, if there is one. */
  void forget(UUID extraction) {
    passwords.remove(extraction);
  }
}
