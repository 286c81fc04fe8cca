package io.tabularium.extraction;

import io.tabularium.engine.StageListener;
import io.tabularium.engine.model.Layer;
import io.tabularium.engine.model.Table;
import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import io.tabularium.writer.PageLine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The tables of pages that are done, where readers on every node find them while the work goes on.
 * They are kept in steps, each a file whose name the extraction and the step's number give; work
 * that ends before its first step costs nothing. A node that dies leaves files that another one
 * writes again, since the same document gives the same pages; what is left in the end is swept.
 */
final class PageFeed implements StageListener {

  private static final Logger LOG = Logger.getLogger(PageFeed.class.getName());

  private final FileStore files;
  private final UUID id;
  private List<Finished> waiting = new ArrayList<>();
  private int tables;
  private int steps;

  PageFeed(FileStore files, UUID id) {
    this.files = files;
    this.id = id;
  }

  private record Finished(int page, List<Table> tables) {}

  @Override
  public void heard(int page, Layer layer) {
    // layers are for those who draw them
  }

  /** A page is done; its tables get their numbers in the document, so pages come in order. */
  @Override
  public synchronized void finished(int page, List<Table> found) {
    int first = tables;
    tables += found.size();
    waiting.add(
        new Finished(page, found.stream().map(t -> t.withIndex(first + t.index())).toList()));
  }

  /** Lets readers see what is done so far; where that fails, they see it in the end. */
  synchronized void show() {
    if (waiting.isEmpty()) {
      return;
    }
    List<Finished> step = waiting;
    waiting = new ArrayList<>();
    try {
      files.keep(Shelf.PAGES, name(id, steps), out -> write(step, out));
      steps++;
    } catch (UncheckedIOException e) {
      LOG.log(Level.WARNING, "pages of " + id + " cannot be shown before its end", e);
    }
  }

  private static void write(List<Finished> step, OutputStream out) throws IOException {
    for (Finished each : step) {
      PageLine.write(each.page(), each.tables(), out);
    }
  }

  /** The work has ended, and its result tells all. */
  synchronized void end() {
    boolean more = steps > 0;
    for (int step = 0; more; step++) {
      more = files.erase(Shelf.PAGES, name(id, step));
    }
  }

  /** What the file of a step is called. */
  static UUID name(UUID id, int step) {
    return UUID.nameUUIDFromBytes((id + "/" + step).getBytes(StandardCharsets.UTF_8));
  }
}
