package io.tabularium.web.extraction;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request's query asks: options of the extraction, and how its result is wanted.
 *
 * @param options by name, to be added to
 */
public record Query(Map<String, String> options, ResultAnswer.Wish wish) {

  /**
   * Reads a query.
   *
   * @throws io.tabularium.engine.ExtractionException INVALID_OPTION for an unknown format
   */
  public static Query of(UriInfo uri, HttpHeaders headers) {
    Map<String, String> options = new HashMap<>();
    uri.getQueryParameters().forEach((name, values) -> options.put(name, values.get(0)));
    ResultAnswer.Wish wish = ResultAnswer.wish(options, headers.getAcceptableMediaTypes());
    String caching = headers.getHeaderString(HttpHeaders.CACHE_CONTROL);
    if (caching != null && caching.contains("no-cache")) {
      options.putIfAbsent("fresh", "true");
    }
    return new Query(options, wish);
  }

  /** How results within an archive are wanted: by name, whatever is accepted; JSON if not said. */
  public static ResultAnswer.Wish wishOfFiles(UriInfo uri) {
    Map<String, String> query = new HashMap<>(Map.of("format", "json"));
    uri.getQueryParameters().forEach((name, values) -> query.put(name, values.get(0)));
    return ResultAnswer.wish(query, List.of());
  }
}
