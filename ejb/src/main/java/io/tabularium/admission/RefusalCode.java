package io.tabularium.admission;

import java.util.Locale;

/** Why a request is refused; on the wire in lower case, hyphenated. */
public enum RefusalCode {
  /** No key, or one that opens nothing. */
  UNAUTHENTICATED,
  /** The key's scopes do not cover it. */
  FORBIDDEN,
  /** There is no such thing, or it is not the caller's. */
  NOT_FOUND,
  /** There is such a thing, but it has no result yet. */
  NOT_FINISHED,
  /** The Idempotency-Key came before with something else. */
  IDEMPOTENCY_MISMATCH,
  /** More bytes than the tier allows. */
  TOO_LARGE,
  /** Bytes come so slowly that they hold up others. */
  TOO_SLOW,
  /** More requests than a limit allows. */
  LIMIT_EXCEEDED,
  /** The server has all the work that it can take. */
  OVERLOADED;

  /** The code as the contract writes it, such as {@code too-large}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
