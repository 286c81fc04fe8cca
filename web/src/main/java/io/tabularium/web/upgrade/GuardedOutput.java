package io.tabularium.web.upgrade;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** What is written to a {@link GuardedConnection}. */
final class GuardedOutput extends ServletOutputStream {

  private final GuardedConnection connection;
  private final ServletOutputStream output;

  GuardedOutput(GuardedConnection connection, ServletOutputStream output) {
    this.connection = connection;
    this.output = output;
  }

  @Override
  public boolean isReady() {
    return connection.isClosed() || output.isReady();
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    output.setWriteListener(listener);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    connection.use(
        () -> {
          output.write(bytes, offset, length);
          return null;
        });
  }

  @Override
  public void flush() throws IOException {
    connection.use(
        () -> {
          output.flush();
          return null;
        });
  }
}
