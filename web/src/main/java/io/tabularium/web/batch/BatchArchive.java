package io.tabularium.web.batch;

import io.tabularium.account.Caller;
import io.tabularium.admission.RefusalException;
import io.tabularium.extraction.BatchView;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.ExtractionSummary;
import io.tabularium.extraction.ExtractionView;
import io.tabularium.extraction.KeptTables;
import io.tabularium.web.answer.Json;
import io.tabularium.web.answer.ProblemBody;
import io.tabularium.web.answer.ProblemCode;
import io.tabularium.web.extraction.ExtractionBody;
import io.tabularium.web.extraction.ResultAnswer;
import io.tabularium.writer.Result;
import io.tabularium.writer.ResultWriter;
import io.tabularium.writer.TableWriter;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a batch's results into a ZIP, one after the other as they are read. */
record BatchArchive(ExtractionService extractions, Caller caller, ResultAnswer.Wish wish) {

  StreamingOutput of(BatchView batch) {
    return out -> write(batch, out);
  }

  private void write(BatchView batch, OutputStream out) throws IOException {
    Set<String> used = new HashSet<>();
    try (ZipOutputStream zip = new ZipOutputStream(new Unclosed(out))) {
      for (ExtractionView file : batch.extractions()) {
        ExtractionSummary summary = file.summary();
        try (Content content = content(file)) {
          ZipEntry entry = new ZipEntry(unused(used, summary.documentName(), content.ending()));
          entry.setTime(Instant.EPOCH.toEpochMilli());
          zip.putNextEntry(entry);
          content.body().write(zip);
          zip.closeEntry();
        }
      }
    }
  }

  /** What stands for a file: its result, or why there is none. */
  private Content content(ExtractionView file) {
    if (file.summary().status() != ExtractionStatus.SUCCEEDED) {
      return Content.of(ExtractionBody.of(file).problem());
    }
    try {
      return result(file.summary().id());
    } catch (RefusalException e) {
      String code = e.code().wire();
      return Content.of(ProblemBody.of(ProblemCode.status(code), code, e.getMessage(), null, null));
    }
  }

  private Content result(UUID id) {
    String ending = "." + wish.format().wire();
    if (wish.isOfKeptTables()) {
      KeptTables tables = extractions.tables(caller, id);
      TableWriter writer = wish.format().tableWriter(wish.spans());
      return new Content(ending, tables, out -> tables.writeTo(writer, out));
    }
    if (!wish.isKept()) {
      Result view = wish.view(extractions.resultRead(caller, id));
      ResultWriter writer = wish.format().writer(wish.spans());
      return new Content(ending, () -> {}, out -> writer.write(view, out));
    }
    InputStream json = extractions.result(caller, id);
    return new Content(ending, json, json::transferTo);
  }

  /**
   * What is written for a file.
   *
   * @param source closed when it has been written
   */
  private record Content(String ending, Closeable source, StreamingOutput body)
      implements Closeable {

    static Content of(ProblemBody problem) {
      return new Content(".error.json", () -> {}, out -> Json.write(problem, out));
    }

    @Override
    public void close() throws IOException {
      source.close();
    }
  }

  /** A name without folders, unlike those before it. */
  private static String unused(Set<String> used, String document, String ending) {
    String plain = document.replaceAll("(?i)\\.pdf$", "").replaceAll("[\\\\/\\p{Cntrl}]", "_");
    String name = plain + ending;
    for (int i = 2; !used.add(name); i++) {
      name = plain + "-" + i + ending;
    }
    return name;
  }

  /** Keeps the archive from closing the answer's stream. */
  private static final class Unclosed extends FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
