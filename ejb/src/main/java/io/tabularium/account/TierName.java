package io.tabularium.account;

import io.tabularium.setting.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;

/** The steps of the price list; on the wire in lower case. */
public enum TierName {
  /** Whoever has no key; no client has this tier but the one that stands for all of them. */
  ANONYMOUS,
  /** For trying out. */
  FREE,
  /** Small and regular use. */
  STARTER,
  /** Daily work. */
  PROFESSIONAL,
  /** A department. */
  BUSINESS,
  /** No practical limit. */
  ENTERPRISE;

  /** The word of the contract, such as {@code free}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The tier that a word of the contract stands for.
   *
   * @throws InvalidInputException that names all of them
   */
  public static TierName of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.wire().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "tier: \""
                        + word
                        + "\" is none of "
                        + Arrays.stream(values()).map(TierName::wire).toList()));
  }
}
