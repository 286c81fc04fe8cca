package io.tabularium.web.extraction;

import io.tabularium.extraction.QuoteService;
import io.tabularium.extraction.Request;
import io.tabularium.setting.InvalidInputException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document that might be sent.
 *
 * @param bytes its size
 * @param pageCount how many pages it has
 * @param options as they would be sent with it; null for none
 */
@Schema(name = "QuoteRequest")
public record QuoteBody(
    @Schema(required = true) Long bytes,
    @Schema(required = true) Integer pageCount,
    @Schema(nullable = true) Map<String, String> options) {

  /** Copies the options. */
  public QuoteBody {
    options = options == null ? Map.of() : Map.copyOf(options);
  }

  QuoteService.Document document() {
    if (bytes == null || pageCount == null || bytes < 1 || pageCount < 1) {
      throw new InvalidInputException(
          "Send bytes and pageCount, each at least 1, such as {\"bytes\":100000,\"pageCount\":3}.");
    }
    return new QuoteService.Document(bytes, pageCount, Request.parse(new HashMap<>(options)));
  }
}
