package io.tabularium.web.answer;

import io.tabularium.setting.InvalidInputException;

/** How many items of a list a caller asks for at once. */
public final class ListLimit {

  private ListLimit() {}

  /**
   * That many.
   *
   * @throws InvalidInputException if it is less than one or more than {@code most}
   */
  public static int of(int limit, int most) {
    if (limit < 1 || limit > most) {
      throw new InvalidInputException("limit: ask for 1 to " + most + " items.");
    }
    return limit;
  }
}
