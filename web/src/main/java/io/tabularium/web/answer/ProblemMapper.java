package io.tabularium.web.answer;

import io.tabularium.admission.LimitException;
import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import io.tabularium.engine.ExtractionException;
import io.tabularium.extraction.FailedExtractionException;
import io.tabularium.setting.InvalidInputException;
import io.tabularium.trace.TraceParent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The one place where what went wrong becomes an answer: the remedy out, the cause to the log. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

  private static final Duration OUTAGE_RETRY = Duration.ofSeconds(5);
  private static final String FORM = "multipart/form-data with the document as part \"file\"";

  @Context private HttpServletRequest request;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof RefusalException e) {
      return refusal(e);
    } else if (thrown instanceof ExtractionException e) {
      return answer(e.code().wire(), e.getMessage(), e.page()).build();
    } else if (thrown instanceof FailedExtractionException e) {
      return answer(e.problem().code(), e.problem().detail(), e.problem().page()).build();
    } else if (thrown instanceof InvalidInputException e) {
      return answer("invalid-option", e.getMessage(), null).build();
    } else if (thrown instanceof MalformedBodyException e) {
      LOG.log(Level.FINE, "malformed body of " + step(), e);
      return answer("malformed-body", e.getMessage(), null).build();
    } else if (thrown instanceof WebApplicationException e && e.getResponse().getStatus() < 500) {
      return http(e);
    } else if (Outage.causes(thrown)) {
      LOG.log(Level.WARNING, "what this node depends on did not answer " + step(), thrown);
      return refusal(
          new RefusalException(
              RefusalCode.OVERLOADED,
              "The server cannot reach its database or its files just now; send the request again"
                  + " later.",
              OUTAGE_RETRY));
    }
    LOG.log(Level.SEVERE, step() + " failed", thrown);
    return answer(
            "internal-error",
            "The server failed; send the request again, and tell its requestId if it fails again.",
            null)
        .build();
  }

  private Response refusal(RefusalException e) {
    Response.ResponseBuilder answer = answer(e.code().wire(), e.getMessage(), null);
    if (e instanceof LimitException limit) {
      int status = ProblemCode.status(e.code().wire());
      ProblemBody problem = ProblemBody.of(status, e.code().wire(), e.getMessage(), null, id());
      answer.entity(LimitProblemBody.of(problem, limit));
    }
    Duration retryAfter = e.retryAfter();
    if (retryAfter != null) {
      answer.header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds());
    }
    if (e.code() == RefusalCode.UNAUTHENTICATED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    } else if (e.code() == RefusalCode.TOO_SLOW) {
      answer.header("Connection", "close"); // what is still to come is not waited for
    }
    return answer.build();
  }

  private Response http(WebApplicationException e) {
    if (e instanceof NotFoundException) {
      return answer("not-found", "There is nothing at this address; see /openapi.", null).build();
    } else if (e instanceof NotAllowedException) {
      String allowed = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
      return answer("method-not-allowed", "This address allows " + allowed + ".", null)
          .header(HttpHeaders.ALLOW, allowed)
          .build();
    } else if (e instanceof NotAcceptableException) {
      return answer("not-acceptable", "Accept a media type that /openapi names here.", null)
          .build();
    } else if (e instanceof NotSupportedException) {
      return answer("not-a-pdf", "Send the body as " + taken(request.getRequestURI()) + ".", null)
          .build();
    }
    return answer("malformed-body", "The request cannot be read; see /openapi.", null).build();
  }

  /** What an address takes that takes one thing only. */
  private static String taken(String path) {
    return switch (path.replaceAll("/+$", "")) {
      case "/api/v1/extractions", "/api/v1/invoices" -> "application/pdf, or " + FORM;
      case "/api/v1/batches", "/api/parse-pdf", "/extract" -> FORM;
      default -> "application/json";
    };
  }

  private Response.ResponseBuilder answer(String code, String detail, Integer page) {
    int status = ProblemCode.status(code);
    return Response.status(status)
        .type(ProblemBody.MEDIA_TYPE)
        .entity(ProblemBody.of(status, code, detail, page, id()));
  }

  /** The request as the log names it, with the trace that it is of. */
  private String step() {
    Object step = request.getAttribute(AnswerFilter.TRACE);
    String trace = step instanceof TraceParent known ? known.traceId() : "none";
    return "request " + id() + " of trace " + trace;
  }

  private String id() {
    return (String) request.getAttribute(AnswerFilter.REQUEST_ID);
  }
}
