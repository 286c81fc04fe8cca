package io.tabularium.web.extraction;

import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.writer.Result;
import io.tabularium.writer.ResultFormat;
import io.tabularium.writer.ResultWriter;
import io.tabularium.writer.SpanText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/** The events that tell the pages of a result, each made when it is asked for. */
final class PageEvents {

  private static final ResultWriter LINE = ResultFormat.NDJSON.writer(SpanText.BLANK);

  private PageEvents() {}

  static Iterator<byte[]> of(Result result) {
    return result.document().pages().stream().map(page -> event(result, page)).iterator();
  }

  private static byte[] event(Result result, PageSummary page) {
    ByteArrayOutputStream event = new ByteArrayOutputStream();
    text(event, "event: page\ndata: {\"page\":" + page.page() + ",\"tables\":[");
    String between = "";
    int index = 0;
    for (Table table : result.document().tables()) {
      if (table.page() == page.page()) {
        text(event, between + json(result.onlyTable(index)));
        between = ",";
      }
      index++;
    }
    text(event, "]}\n\n");
    return event.toByteArray();
  }

  private static String json(Result one) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      LINE.write(one, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
