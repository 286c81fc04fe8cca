package io.tabularium.engine;

import java.util.Locale;

/**
 * Why an extraction ended without a result; the wire form is the name in lower case, hyphenated.
 */
public enum FailureCode {
  /** The bytes are no PDF. */
  NOT_A_PDF,
  /** A PDF, but damaged beyond reading. */
  CORRUPT_PDF,
  /** Encrypted, and no password came with it. */
  PASSWORD_REQUIRED,
  /** Encrypted, and the given password does not open it. */
  WRONG_PASSWORD,
  /** More pages than the caller may have worked. */
  TOO_MANY_PAGES,
  /** A budget of the engine was spent. */
  DOCUMENT_TOO_COMPLEX,
  /** The deadline passed. */
  TIME_LIMIT,
  /** An option has no meaning, for itself or for this document. */
  INVALID_OPTION,
  /** A fault of the engine's own. */
  INTERNAL_ERROR;

  /** The code as the contract writes it, such as {@code not-a-pdf}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
