package io.tabularium.signon;

/** Why nobody was signed in; the portal has words for each. */
public enum SignOnFailure {
  /** The provider cannot be reached, or answers otherwise than an OpenID provider does. */
  PROVIDER,
  /** Too many are being signed in at this moment. */
  BUSY,
  /** The return belongs to no departure of this session, or to one of long ago. */
  STALE,
  /** The provider says no. */
  REFUSED,
  /** The code or the token that came back does not hold. */
  TOKEN,
  /** The person has no role here. */
  ROLE
}
