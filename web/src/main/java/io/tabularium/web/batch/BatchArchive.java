package io.tabularium.web.batch;

import io.tabularium.account.Caller;
import io.tabularium.extraction.BatchView;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.ExtractionSummary;
import io.tabularium.extraction.ExtractionView;
import io.tabularium.extraction.KeptTables;
import io.tabularium.web.answer.Json;
import io.tabularium.web.extraction.ExtractionBody;
import io.tabularium.web.extraction.ResultAnswer;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
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
        boolean good = summary.status() == ExtractionStatus.SUCCEEDED;
        String ending = good ? "." + wish.format().wire() : ".error.json";
        ZipEntry entry = new ZipEntry(unused(used, summary.documentName(), ending));
        entry.setTime(Instant.EPOCH.toEpochMilli());
        zip.putNextEntry(entry);
        if (good) {
          result(file, zip);
        } else {
          Json.write(ExtractionBody.of(file).problem(), zip);
        }
        zip.closeEntry();
      }
    }
  }

  private void result(ExtractionView file, OutputStream out) throws IOException {
    if (wish.isOfKeptTables()) {
      try (KeptTables tables = extractions.tables(caller, file.summary().id())) {
        tables.writeTo(wish.format().tableWriter(wish.spans()), out);
      }
      return;
    }
    if (!wish.isKept()) {
      wish.format()
          .writer(wish.spans())
          .write(wish.view(extractions.resultRead(caller, file.summary().id())), out);
      return;
    }
    try (InputStream json = extractions.result(caller, file.summary().id())) {
      json.transferTo(out);
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
