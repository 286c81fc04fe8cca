package io.tabularium.web.answer;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes {@code X-Process-Time} (seconds) at the last moment before the headers leave. */
class TimedResponse extends HttpServletResponseWrapper {

  private static final int NANO_DECIMALS = 9;
  private static final int DECIMALS = 6;

  private final long begun;

  /** {@code begun} is {@link System#nanoTime()} at the beginning. */
  TimedResponse(HttpServletResponse response, long begun) {
    super(response);
    this.begun = begun;
  }

  /** Sets the header to the time until now; later calls overwrite it as long as they can. */
  void stamp() {
    BigDecimal seconds =
        BigDecimal.valueOf(System.nanoTime() - begun, NANO_DECIMALS)
            .setScale(DECIMALS, RoundingMode.HALF_UP);
    setHeader("X-Process-Time", seconds.toPlainString());
  }

  @Override
  public void setStatus(int status) {
    stamp();
    super.setStatus(status);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    stamp();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    stamp();
    return super.getWriter();
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    stamp();
    super.sendError(status, message);
  }

  @Override
  public void sendError(int status) throws IOException {
    stamp();
    super.sendError(status);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    stamp();
    super.sendRedirect(location);
  }

  @Override
  public void flushBuffer() throws IOException {
    stamp();
    super.flushBuffer();
  }
}
