package io.tabularium.web.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as RFC 9457 shapes it, with the contract's code.
 *
 * @param type a name for the kind of problem
 * @param detail the remedy
 * @param page the page that it is about, or null
 */
@Schema(
    name = "Problem",
    requiredProperties = {"type", "title", "status", "detail", "code"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String requestId,
    Integer page) {

  /** The media type. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPE = "urn:tabularium:problem:";

  /** Makes one; the title is made of the code. */
  public static ProblemBody of(int status, String code, String detail, Integer page, String id) {
    String words = code.replace('-', ' ');
    String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return new ProblemBody(TYPE + code, title, status, detail, code, id, page);
  }
}
