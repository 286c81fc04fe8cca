package io.tabularium.commandline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.tabularium.engine.ExtractionException;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Why a file was not read, as the server would answer it (RFC 9457).
 *
 * @param detail says the remedy
 * @param page from 1, or null
 */
record Problem(String code, String title, String detail, Integer page) {

  static final Problem NO_SUCH_FILE =
      new Problem("not-found", "Not found", "There is no such file; check its name.", null);

  private static final JsonFactory FACTORY = new JsonFactory();

  static Problem of(ExtractionException failure) {
    String code = failure.code().wire();
    String title = Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
    return new Problem(code, title, failure.getMessage(), failure.page());
  }

  static Problem internal(Throwable fault) {
    String detail = "A fault of the program: " + fault + "; please report it with the file.";
    return new Problem("internal-error", "Internal error", detail, null);
  }

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "about:blank");
      json.writeStringField("title", title);
      json.writeStringField("detail", detail);
      json.writeStringField("code", code);
      if (page != null) {
        json.writeNumberField("page", page);
      }
      json.writeEndObject();
    }
  }
}
