package io.tabularium.signon;

import java.io.Serializable;
import java.net.URI;
import java.time.Instant;

/**
 * Somebody has gone to the provider; what their session must remember until they are back. Good for
 * one return.
 *
 * @param to where they went
 * @param returnTo where the provider sends them back to
 * @param state comes back by the browser: so the return belongs to this session
 * @param nonce comes back in the token: so the token was made for this departure
 * @param verifier proves to the provider that who redeems the code is who asked for it
 * @param at when
 */
public record Departure(
    URI to, URI returnTo, String state, String nonce, String verifier, Instant at)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** Without its secrets. */
  @Override
  public String toString() {
    return "departure of " + at + " to " + to.getHost();
  }
}
