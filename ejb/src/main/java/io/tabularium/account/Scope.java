package io.tabularium.account;

import io.tabularium.setting.InvalidInputException;
import java.util.Arrays;
import java.util.Locale;

/** What a key may be used for; on the wire in lower case. */
public enum Scope {
  /** Send documents. */
  EXTRACT,
  /** Read what was sent and found, and erase it. */
  READ,
  /** Look after the server. */
  ADMIN;

  /** The word of the contract, such as {@code extract}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The scope that a word of the contract stands for.
   *
   * @throws InvalidInputException that names all of them
   */
  public static Scope of(String word) {
    return Arrays.stream(values())
        .filter(each -> each.wire().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "scope: \""
                        + word
                        + "\" is none of "
                        + Arrays.stream(values()).map(Scope::wire).toList()));
  }
}
