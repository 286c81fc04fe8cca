package io.tabularium.web.answer;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers errors that happened outside the resources, in place of the container's own pages. */
@WebServlet("/problem")
public class ProblemServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int CLIENT_ERRORS = 400;
  private static final int SERVER_ERRORS = 500;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object error = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    int status = error == null ? HttpServletResponse.SC_NOT_FOUND : (Integer) error;
    String id = (String) request.getAttribute(AnswerFilter.REQUEST_ID);
    response.setStatus(status);
    response.setContentType(ProblemBody.MEDIA_TYPE);
    Json.MAPPER.writeValue(
        response.getOutputStream(), ProblemBody.of(status, code(status), detail(status), null, id));
  }

  private static String code(int status) {
    return switch (status) {
      case HttpServletResponse.SC_UNAUTHORIZED -> "unauthenticated";
      case HttpServletResponse.SC_FORBIDDEN -> "forbidden";
      case HttpServletResponse.SC_NOT_FOUND -> "not-found";
      case HttpServletResponse.SC_METHOD_NOT_ALLOWED -> "method-not-allowed";
      default ->
          status >= CLIENT_ERRORS && status < SERVER_ERRORS ? "malformed-body" : "internal-error";
    };
  }

  private static String detail(int status) {
    return status < SERVER_ERRORS
        ? "There is nothing to be had here in this way; see /openapi."
        : "The server failed; send the request again, and tell its requestId if it fails again.";
  }
}
