package io.tabularium.web.performance;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;

/**
 * Answers {@code /metrics} in place of the server's own page, which gives many lines twice: as
 * Prometheus or OpenMetrics text, or as JSON if the caller accepts that first.
 */
@WebFilter(filterName = "MetricsFilter", urlPatterns = "/metrics", asyncSupported = true)
public class MetricsFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain";

  private final transient ExpositionFormats formats = ExpositionFormats.init();
  @Inject private transient MetricsSnapshot metrics;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    String accept = request.getHeader("Accept");
    response.setHeader("Cache-Control", "no-store");
    MetricSnapshots snapshots = metrics.take();
    if (wantsJson(accept)) {
      response.setContentType(JSON);
      MetricsJson.write(snapshots, response.getOutputStream());
      return;
    }
    ExpositionFormatWriter writer =
        accept != null && accept.contains("openmetrics-text")
            ? formats.getOpenMetricsTextFormatWriter()
            : formats.getPrometheusTextFormatWriter();
    response.setContentType(writer.getContentType());
    writer.write(response.getOutputStream(), snapshots);
  }

  private static boolean wantsJson(String accept) {
    String wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
    int json = wanted.indexOf(JSON);
    int text = wanted.indexOf(TEXT);
    return json >= 0 && (text < 0 || json < text);
  }
}
