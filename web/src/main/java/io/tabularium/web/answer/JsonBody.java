package io.tabularium.web.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.tabularium.setting.InvalidInputException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads the API's records from JSON, whatever content type it comes under: small bodies only, and
 * nothing that the record does not know.
 */
@Provider
public class JsonBody implements MessageBodyReader<Record> {

  private static final int MOST_BYTES = 64 * 1024;

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type.isRecord();
  }

  @Override
  public Record readFrom(
      Class<Record> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new InvalidInputException("Send up to " + MOST_BYTES / 1024 + " KB of JSON here.");
    }
    return read(bytes, type);
  }

  /** What {@code json} says; null if it is empty. */
  static <T> T read(byte[] json, Class<T> type) throws IOException {
    if (json.length == 0) {
      return null;
    }
    try {
      return Json.MAPPER.readValue(json, type);
    } catch (UnrecognizedPropertyException e) {
      throw new InvalidInputException(
          "\"" + e.getPropertyName() + "\" is no field here; there are " + e.getKnownPropertyIds());
    } catch (InvalidFormatException e) {
      throw new InvalidInputException(
          "\"" + e.getValue() + "\" is no value for " + path(e) + "; see /openapi.");
    } catch (JsonProcessingException e) {
      throw new MalformedBodyException("The body is no JSON as /openapi describes it.", e);
    }
  }

  private static String path(InvalidFormatException e) {
    StringBuilder path = new StringBuilder();
    e.getPath()
        .forEach(step -> path.append(step.getFieldName() == null ? "" : step.getFieldName()));
    return path.isEmpty() ? "this" : path.toString();
  }
}
