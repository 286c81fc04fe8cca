package io.tabularium.web.answer;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;

/** A request whose body must come at some speed. */
final class PacedRequest extends HttpServletRequestWrapper {

  private final Supplier<Duration> grace;
  private ServletInputStream body;
  private BufferedReader reader;

  PacedRequest(HttpServletRequest request, Supplier<Duration> grace) {
    super(request);
    this.grace = grace;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    if (body == null) {
      body = new PacedStream(super.getInputStream(), grace.get(), System::nanoTime);
    }
    return body;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    if (reader == null) {
      String name = getCharacterEncoding();
      Charset charset = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
      reader = new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
    return reader;
  }
}
