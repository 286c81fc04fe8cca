package io.tabularium.web.upgrade;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A connection that nobody touches any more once it is closed, and whose TCP connection ends first.
 * The server below uses the request and the answer of a connection that is closed while it is open
 * for the next request, whoever sends it: whoever still wrote to the old one (a push beside the
 * closing, a close beside a close) wrote into another's answer (payara/Payara#5432), and what the
 * client sent while it was being closed was taken for the same request once more and served beside
 * the next one, with the same objects. It reuses nothing of a connection that has ended.
 */
final class GuardedConnection implements WebConnection {

  private static final Logger LOG = Logger.getLogger(GuardedConnection.class.getName());

  /** How long closing waits for what is being read or written; a peer may take nothing for ever. */
  private static final long PATIENCE_SECONDS = 5;

  private final WebConnection connection;
  private final Runnable end;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Held shared while the connection is used, and alone for a moment before it is closed. */
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

  /** A connection whose TCP connection is ended by {@code end}. */
  GuardedConnection(WebConnection connection, Runnable end) {
    this.connection = connection;
    this.end = end;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return new GuardedInput(this, connection.getInputStream());
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    return new GuardedOutput(this, connection.getOutputStream());
  }

  @Override
  public void close() throws IOException {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    awaitUsers();
    end.run();
    try {
      connection.close();
    } catch (IOException gone) {
      LOG.log(Level.FINE, "an ended connection's streams do not close", gone);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("The connection does not close", e);
    }
  }

  boolean isClosed() {
    return closed.get();
  }

  /**
   * Uses the connection, unless it is closed.
   *
   * @throws IOException if it is closed, or the use fails
   */
  <T> T use(Use<T> how) throws IOException {
    use.readLock().lock();
    try {
      if (closed.get()) {
        throw new IOException("The connection is closed");
      }
      return how.apply();
    } finally {
      use.readLock().unlock();
    }
  }

  /** Who closes while it reads or writes cannot wait for itself. */
  private void awaitUsers() {
    if (use.getReadHoldCount() > 0) {
      return;
    }
    try {
      if (use.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        use.writeLock().unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A use of one of the connection's streams. */
  @FunctionalInterface
  interface Use<T> {
    T apply() throws IOException;
  }
}
