package io.tabularium.web.extraction;

import io.tabularium.engine.model.Table;
import io.tabularium.extraction.KeptTables;
import io.tabularium.extraction.PageNews;
import io.tabularium.writer.PageLine;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The events that tell the pages of a result that were not told before, and which tables go on over
 * pages; each is made when it is asked for, and nothing of the result is held.
 */
final class PageEvents implements Closeable {

  private final KeptTables result;
  private final PageNews told;

  PageEvents(KeptTables result, PageNews told) {
    this.result = result;
    this.told = told;
  }

  /** The next ones; null at the end. */
  byte[] next() throws IOException {
    while (result.hasNextPage()) {
      KeptTables.Page page = result.nextPage();
      ByteArrayOutputStream events = new ByteArrayOutputStream();
      if (told.tell(page.number())) {
        text(events, "event: page\ndata: ");
        PageLine.write(page.number(), page.tables(), events);
        text(events, "\n");
      }
      for (Table table : page.tables()) {
        if (table.continues() != null) {
          text(events, joined(table));
        }
      }
      if (events.size() > 0) {
        return events.toByteArray();
      }
    }
    return null;
  }

  private static String joined(Table table) {
    return "event: joined\ndata: {\"index\":%d,\"page\":%d,\"continues\":%d}\n\n"
        .formatted(table.index(), table.page(), table.continues());
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    result.close();
  }
}
