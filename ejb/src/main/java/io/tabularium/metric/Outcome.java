package io.tabularium.metric;

/** How something ended, as far as objectives care (D-03). */
public enum Outcome {
  /** As wished. */
  OK(0),
  /** The caller's own fault, never an error of the server. */
  CALLER(1),
  /** Refused because the caller's limit is used up, never an error of the server. */
  LIMITED(2),
  /** Refused because the server is full. */
  REFUSED(3),
  /** The server's fault. */
  ERROR(4);

  private static final int BAD_REQUEST = 400;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int INTERNAL_ERROR = 500;
  private static final int UNAVAILABLE = 503;

  private final int place;

  Outcome(int place) {
    this.place = place;
  }

  /** Where it stands among the counts of a stored row. */
  int place() {
    return place;
  }

  /** What an HTTP status means. */
  public static Outcome ofStatus(int status) {
    if (status == TOO_MANY_REQUESTS) {
      return LIMITED;
    } else if (status == UNAVAILABLE) {
      return REFUSED;
    } else if (status >= INTERNAL_ERROR) {
      return ERROR;
    }
    return status >= BAD_REQUEST ? CALLER : OK;
  }

  /** Whether the objectives count it against the server. */
  public boolean isServerFault() {
    return this == REFUSED || this == ERROR;
  }
}
