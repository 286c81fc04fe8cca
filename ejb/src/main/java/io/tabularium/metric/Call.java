package io.tabularium.metric;

/**
 * An answered request.
 *
 * @param kind {@link Kind#API}, {@link Kind#HELD} or {@link Kind#PAGE}
 * @param route as declared, such as {@code /api/v1/extractions/{id}}
 * @param client the id of the client whose key it carried, or null
 */
public record Call(Kind kind, String method, String route, int status, String client) {}
