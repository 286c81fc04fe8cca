package io.tabularium.web.answer;

import io.tabularium.setting.InvalidInputException;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/** Identifiers as callers write them. */
public final class Identifier {

  private Identifier() {}

  /**
   * One in an address.
   *
   * @throws NotFoundException if nothing can have it
   */
  public static UUID inAddress(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e);
    }
  }

  /**
   * The item after which a list goes on; null from its beginning.
   *
   * @throws InvalidInputException if no list has said it
   */
  public static UUID cursor(String text) {
    try {
      return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("cursor: give what \"next\" of the last answer said.");
    }
  }
}
