package io.tabularium.web.extraction;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;

/**
 * What a request's query asks: options of the extraction, and how its result is wanted.
 *
 * @param options by name, to be added to
 */
record Query(Map<String, String> options, ResultAnswer.Wish wish) {

  static Query of(UriInfo uri, HttpHeaders headers) {
    Map<String, String> options = new HashMap<>();
    uri.getQueryParameters().forEach((name, values) -> options.put(name, values.get(0)));
    ResultAnswer.Wish wish =
        ResultAnswer.wish(
            options.remove("format"), options.remove("spans"), headers.getAcceptableMediaTypes());
    return new Query(options, wish);
  }
}
