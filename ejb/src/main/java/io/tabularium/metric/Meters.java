package io.tabularium.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts and times what the server does. */
@ApplicationScoped
public class Meters {

  private MetricRegistry registry;

  /** For the container's proxy. */
  protected Meters() {}

  @Inject
  Meters(MetricRegistry registry) {
    this.registry = registry;
  }

  /**
   * One answered request.
   *
   * @param route the path as declared, such as {@code /api/v1/extractions/{id}}
   */
  public void request(String method, String route, int status, Duration duration) {
    Tag[] where = {new Tag("method", method), new Tag("route", route)};
    registry
        .counter(
            "tabularium_api_requests_total",
            where[0],
            where[1],
            new Tag("status", Integer.toString(status)))
        .inc();
    registry
        .histogram("tabularium_api_request_duration_milliseconds", where)
        .update(duration.toMillis());
  }

  /**
   * One extraction that ended.
   *
   * @param end {@code succeeded}, or the code that it failed with
   */
  public void extraction(String end, Duration duration) {
    registry
        .histogram("tabularium_extraction_duration_milliseconds", new Tag("end", end))
        .update(duration.toMillis());
  }

  /**
   * One invoice that ended (requirements I-12, I-13, I-40).
   *
   * @param outcome {@code valid}, {@code review}, {@code rejected}, or the code that it failed with
   */
  public void invoice(String outcome, Duration duration) {
    Tag tag = new Tag("outcome", outcome);
    registry.counter("tabularium_invoices_processed_total", tag).inc();
    registry.histogram("tabularium_invoice_duration_milliseconds", tag).update(duration.toMillis());
  }

  /** One field of an invoice that somebody had to correct. */
  public void invoiceCorrection(String field) {
    registry.counter("tabularium_invoice_corrections_total", new Tag("field", field)).inc();
  }
}
