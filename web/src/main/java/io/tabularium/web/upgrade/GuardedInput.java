package io.tabularium.web.upgrade;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** What is read from a {@link GuardedConnection}. */
final class GuardedInput extends ServletInputStream {

  private final GuardedConnection connection;
  private final ServletInputStream input;

  GuardedInput(GuardedConnection connection, ServletInputStream input) {
    this.connection = connection;
    this.input = input;
  }

  @Override
  public boolean isFinished() {
    return connection.isClosed() || input.isFinished();
  }

  /** Not a use of the connection: the server may call the listener, which may close, in here. */
  @Override
  public boolean isReady() {
    return !connection.isClosed() && input.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    input.setReadListener(listener);
  }

  @Override
  public int available() throws IOException {
    return connection.use(input::available);
  }

  @Override
  public int read() throws IOException {
    return connection.use(input::read);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return connection.use(() -> input.read(bytes, offset, length));
  }
}
