package io.tabularium.web.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The server gives a closed connection's objects to the next request, so nobody may use them. */
class GuardedConnectionTest {

  private static final byte[] FRAME = "frame".getBytes(UTF_8);

  private final List<String> events = new CopyOnWriteArrayList<>();
  private final Below below = new Below();
  private final GuardedConnection connection =
      new GuardedConnection(below, () -> events.add("ended"));

  @Test
  void isUsedUntilItIsClosed() throws Exception {
    connection.getOutputStream().write(FRAME);
    connection.getOutputStream().flush();
    assertThat(connection.getInputStream().read(new byte[1])).isEqualTo(1);
    assertThat(connection.getInputStream().isReady()).isTrue();
    assertThat(events).containsExactly("written", "flushed", "read");
  }

  @Test
  void isNotTouchedOnceItIsClosedAndClosedOnce() throws Exception {
    ServletOutputStream output = connection.getOutputStream();
    ServletInputStream input = connection.getInputStream();
    connection.close();
    connection.close();

    assertThatThrownBy(() -> output.write(FRAME)).isInstanceOf(IOException.class);
    assertThatThrownBy(output::flush).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> input.read(new byte[1])).isInstanceOf(IOException.class);
    assertThatThrownBy(input::available).isInstanceOf(IOException.class);
    assertThat(input.isReady()).isFalse();
    assertThat(events).containsExactly("ended", "closed");
  }

  @Test
  void isClosedWhateverItsEndedStreamsSay() throws Exception {
    below.gone = true;
    connection.close();
    assertThat(events).containsExactly("ended", "closed");
  }

  @Test
  void isClosedAfterWhatIsBeingWritten() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    below.inWrite =
        () -> {
          entered.countDown();
          await(goesOn);
        };
    Thread writer = new Thread(() -> quietly(() -> connection.getOutputStream().write(FRAME)));
    Thread closer = new Thread(() -> quietly(connection::close));
    writer.start();
    await(entered);
    closer.start();
    while (!Set.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED)
        .contains(closer.getState())) {
      Thread.onSpinWait();
    }
    List<String> beforeItIsWritten = List.copyOf(events);

    goesOn.countDown();
    writer.join();
    closer.join();
    assertThat(beforeItIsWritten).isEmpty();
    assertThat(events).containsExactly("written", "ended", "closed");
  }

  @Test
  void mayBeClosedByWhoWrites() throws Exception {
    below.inWrite = () -> quietly(connection::close);
    connection.getOutputStream().write(FRAME);
    assertThat(events).containsExactly("ended", "closed", "written");
  }

  @Test
  void isWhatAnUpgradedRequestIsHandledWith() throws Exception {
    UpgradeGuard guard = new UpgradeGuard();
    HttpServletRequest request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) ->
                    method.getName().equals("upgrade") && arguments[0] == UpgradeGuard.class
                        ? guard
                        : null);
    Handler handler = new UpgradeRequest(request).upgrade(Handler.class);
    guard.init(below);
    assertThat(handler.connection).isInstanceOf(GuardedConnection.class);
    guard.destroy();
    assertThat(handler.connection).isNull();
  }

  private static void await(CountDownLatch latch) {
    quietly(latch::await);
  }

  private static void quietly(Step step) {
    try {
      step.run();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Step {
    void run() throws Exception;
  }

  /** What the container makes of a class that only says what it is given. */
  public static final class Handler implements HttpUpgradeHandler {
    private WebConnection connection;

    @Override
    public void init(WebConnection given) {
      connection = given;
    }

    @Override
    public void destroy() {
      connection = null;
    }
  }

  /** A connection that notes what is done with it. */
  private final class Below implements WebConnection {
    private Runnable inWrite = () -> {};
    private boolean gone;

    @Override
    public ServletInputStream getInputStream() {
      return new ServletInputStream() {
        @Override
        public boolean isFinished() {
          return false;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {}

        @Override
        public int read() {
          events.add("read");
          return 'x';
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
          read();
          return 1;
        }
      };
    }

    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {
        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int value) {
          throw new UnsupportedOperationException("frames are written whole");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
          inWrite.run();
          events.add("written");
        }

        @Override
        public void flush() {
          events.add("flushed");
        }
      };
    }

    @Override
    public void close() throws IOException {
      events.add("closed");
      if (gone) {
        throw new IOException("gone");
      }
    }
  }
}
