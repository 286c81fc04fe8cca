package io.tabularium.web.extraction;

import io.tabularium.account.Caller;
import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.node.Duty;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** All readers of events on this node. The rows are asked, so it is no matter who works them. */
@ApplicationScoped
class EventStreams implements Duty {

  private static final Logger LOG = Logger.getLogger(EventStreams.class.getName());
  private static final int MOST = 500;
  private static final int LOOK_MILLIS = 500;
  private static final Duration WHEN_FULL = Duration.ofSeconds(10);

  private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

  @Resource private ManagedScheduledExecutorService scheduler;

  private ExtractionService extractions;
  private ScheduledFuture<?> looking;

  /** For the container's proxy. */
  protected EventStreams() {}

  @Inject
  EventStreams(ExtractionService extractions) {
    this.extractions = extractions;
  }

  /** Made with the application: one made by the thread that ends it would get no scheduler. */
  void start(@Observes Startup event) {
    looking =
        scheduler.scheduleWithFixedDelay(
            this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void stop() {
    looking.cancel(false);
    streams.forEach(EventStream::end);
  }

  /** A reader whose stream ends before its extraction opens it again, on another node. */
  @Override
  public void handBack() {
    streams.forEach(EventStream::end);
  }

  @Override
  public boolean isDone() {
    return streams.isEmpty();
  }

  /** Opens a stream; it ends with the extraction, or when its reader goes away. */
  void open(Caller caller, UUID id, AsyncContext context) throws IOException {
    if (streams.size() >= MOST) {
      throw new RefusalException(
          RefusalCode.OVERLOADED, "Too many readers follow events; ask for the status.", WHEN_FULL);
    }
    EventStream stream = new EventStream(extractions, caller, id, context);
    streams.add(stream);
    context.getResponse().getOutputStream().setWriteListener(stream);
  }

  private void look() {
    for (EventStream stream : streams) {
      try {
        stream.look();
      } catch (IOException | RuntimeException e) {
        LOG.log(Level.FINE, "a stream of events ends", e);
        stream.end();
      }
    }
    streams.removeIf(EventStream::isOver);
  }
}
