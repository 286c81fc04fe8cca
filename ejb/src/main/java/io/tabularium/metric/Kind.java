package io.tabularium.metric;

import java.util.Locale;

/** What kind of thing takes time here; on the wire in lower case, hyphenated. */
public enum Kind {
  /** Calls of the API that are answered at once, by method and route. */
  API,
  /** Calls that were held open: for a result, or for events. */
  HELD,
  /** Pages and files that are no calls of the API: the portal, the documentation. */
  PAGE,
  /** Calls that are answered at once, by client. */
  CLIENT,
  /** Documents from the beginning of the work to its end, by how they ended. */
  EXTRACTION,
  /** Documents, by client. */
  CLIENT_EXTRACTION,
  /** Invoices from the beginning of the work to its end, by how they ended. */
  INVOICE,
  /** Steps of the engine, of one document each. */
  STAGE,
  /** Database statements, by their text. */
  QUERY,
  /**
   * Look-ups that a cache can answer; {@link Outcome#OK} is a hit, {@link Outcome#CALLER} a miss.
   */
  CACHE,
  /** Submissions that a known result might answer, as it does for {@link Outcome#OK}. */
  REUSE,
  /** Calls to others, by whom. */
  OUTBOUND,
  /** Waiting for a worker, by the kind of job. */
  QUEUE,
  /** Files that were let go, by why. */
  SWEEP,
  /** Files that were compared with their digest before they were read, by what they turned out. */
  CHECK;

  /** The word for it, such as {@code client-extraction}. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
