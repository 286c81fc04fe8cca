package io.tabularium.web.extraction;

import io.tabularium.account.Caller;
import io.tabularium.admission.RefusalException;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.ExtractionView;
import io.tabularium.extraction.PageNews;
import io.tabularium.web.answer.Json;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One reader of an extraction's events. It is written to only when it can take more, and nothing is
 * kept for it: a slow one misses steps in between and costs nothing.
 */
final class EventStream implements WriteListener {

  private static final Logger LOG = Logger.getLogger(EventStream.class.getName());

  /** Looks without news before a sign of life: 15 s. */
  private static final int QUIET_LOOKS = 30;

  private final ExtractionService extractions;
  private final Caller caller;
  private final UUID id;
  private final AsyncContext context;
  private final ServletOutputStream out;
  private final PageNews news;
  private ExtractionBody told;
  private PageEvents rest;
  private boolean ended;
  private int quiet;
  private boolean writable;
  private boolean over;

  EventStream(ExtractionService extractions, Caller caller, UUID id, AsyncContext context)
      throws IOException {
    this.extractions = extractions;
    this.caller = caller;
    this.id = id;
    this.context = context;
    this.out = context.getResponse().getOutputStream();
    this.news = extractions.follow(caller, id);
  }

  @Override
  public synchronized void onWritePossible() throws IOException {
    writable = true;
    look();
  }

  @Override
  public synchronized void onError(Throwable thrown) {
    LOG.log(Level.FINE, "a reader of events went away", thrown);
    end();
  }

  /** Whether nothing more is to come. */
  synchronized boolean isOver() {
    return over;
  }

  /** Says what is new, as far as the reader takes it. */
  synchronized void look() throws IOException {
    while (!over && writable && out.isReady()) {
      byte[] next = next();
      if (next == null) {
        return;
      }
      out.write(next);
      if (out.isReady()) {
        out.flush();
      }
    }
  }

  synchronized void end() {
    if (!over) {
      over = true;
      close(news);
      if (rest != null) {
        close(rest);
      }
      context.complete();
    }
  }

  private static void close(Closeable open) {
    try {
      open.close();
    } catch (IOException e) {
      LOG.log(Level.FINE, "what a reader had open does not close", e);
    }
  }

  private byte[] next() throws IOException {
    if (ended) {
      return nextOfEnd();
    }
    Optional<String> page = told == null ? Optional.empty() : news.next();
    if (page.isPresent()) {
      return ("event: page\ndata: " + page.get() + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
    ExtractionView view = extractions.find(caller, id);
    ExtractionBody body = ExtractionBody.of(view);
    if (view.summary().status().isFinal()) {
      ended = true;
      rest = view.summary().status() == ExtractionStatus.SUCCEEDED ? untold() : null;
      told = body;
      return event("status", body);
    }
    if (!body.equals(told)) {
      told = body;
      return event("status", body);
    }
    quiet++;
    return quiet % QUIET_LOOKS == 0 ? ": still there\n\n".getBytes(StandardCharsets.UTF_8) : null;
  }

  /** Null where the result is no longer kept. */
  private PageEvents untold() {
    try {
      return new PageEvents(extractions.tables(caller, id), news);
    } catch (RefusalException gone) {
      LOG.log(Level.FINE, "no result to tell of", gone);
      return null;
    }
  }

  private byte[] nextOfEnd() throws IOException {
    byte[] page = rest == null ? null : rest.next();
    if (page != null) {
      return page;
    }
    if (told == null) {
      end();
      return null;
    }
    byte[] last = event("end", told);
    told = null;
    return last;
  }

  private static byte[] event(String name, Record data) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(("event: " + name + "\ndata: ").getBytes(StandardCharsets.UTF_8));
    Json.write(data, bytes);
    bytes.writeBytes("\n\n".getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
