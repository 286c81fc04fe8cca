package io.tabularium.extraction;

import io.tabularium.storage.FileStore;
import io.tabularium.storage.Shelf;
import io.tabularium.writer.PageLine;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;

/**
 * The finished pages of an extraction at work, for one reader; whichever node works it. Each page
 * comes once, as its {@link PageLine line}, and none is kept in memory.
 */
public final class PageNews implements Closeable {

  private final FileStore files;
  private final UUID id;
  private final BitSet told = new BitSet();
  private BufferedReader lines;
  private int step;

  PageNews(FileStore files, UUID id) {
    this.files = files;
    this.id = id;
  }

  /** The next one; empty if there is none yet, or if the work has ended. */
  public Optional<String> next() throws IOException {
    while (lines != null || openNext()) {
      String line = lines.readLine();
      if (line == null) {
        close();
      } else if (tell(PageLine.page(line))) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private boolean openNext() {
    Optional<InputStream> file = files.open(Shelf.PAGES, PageFeed.name(id, step));
    file.ifPresent(
        in -> {
          lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
          step++;
        });
    return file.isPresent();
  }

  /** Whether a page is news, which it is no longer then. */
  public boolean tell(int page) {
    boolean news = !told.get(page);
    told.set(page);
    return news;
  }

  @Override
  public void close() throws IOException {
    if (lines != null) {
      lines.close();
      lines = null;
    }
  }
}
