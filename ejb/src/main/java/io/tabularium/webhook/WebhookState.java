package io.tabularium.webhook;

import java.util.Locale;

/** Where a delivery stands; on the wire in lower case. */
public enum WebhookState {
  /** Not taken yet; it will be tried, or tried again. */
  PENDING,
  /** Its receiver has taken it. */
  DELIVERED,
  /** It is not tried any more, unless somebody asks for it. */
  FAILED;

  /** The word of the API, such as {@code pending}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
