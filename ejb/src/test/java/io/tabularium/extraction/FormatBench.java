package io.tabularium.extraction;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.writer.Result;
import io.tabularium.writer.ResultFormat;
import io.tabularium.writer.SpanText;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** How much live heap it takes to write the kept result of a long document in each format. */
final class FormatBench {

  private static final int PAGES = 1000;
  private static final int ROWS = 40;
  private static final int COLUMNS = 6;
  private static final BoundingBox BOX = new BoundingBox(72, 90.5, 523.12, 301.01);
  private static final int BETWEEN_LOOKS = 4 << 20;
  private static final double MEGABYTE = 1 << 20;

  private final Path kept;
  private long most;
  private long unseen;

  /** Keeps a result of 1,000 pages, a table of 40 rows and 6 columns on each, in that file. */
  FormatBench(Path kept) throws IOException {
    this.kept = kept;
    try (OutputStream out = Files.newOutputStream(kept)) {
      ResultFormat.JSON
          .writer(SpanText.BLANK)
          .write(new Result("x", "a.pdf", "00", document(), null), out);
    }
  }

  /** Prints a line a format; the argument is a folder for the result. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    Path kept = Files.createTempFile(Path.of(arguments[0]), "kept", ".json");
    try {
      FormatBench bench = new FormatBench(kept);
      out.printf("pages=%d kept_mb=%.1f%n", PAGES, Files.size(kept) / MEGABYTE);
      for (ResultFormat format : ResultFormat.values()) {
        if (format.isOfTables()) {
          out.printf("%s live_heap_mb=%.1f%n", format.wire(), bench.growth(format) / MEGABYTE);
        }
      }
    } finally {
      Files.delete(kept);
    }
  }

  /** The most live heap, in bytes, over what was live before. */
  long growth(ResultFormat format) throws IOException {
    long before = live();
    most = before;
    try (KeptTables tables =
        ResultFile.tables(new Watched(new BufferedInputStream(Files.newInputStream(kept))))) {
      tables.writeTo(format.tableWriter(SpanText.BLANK), new Ending());
    }
    return most - before;
  }

  private void look() {
    most = Math.max(most, live());
  }

  private static long live() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static ExtractedDocument document() {
    List<PageSummary> pages = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (int page = 1; page <= PAGES; page++) {
      pages.add(new PageSummary(page, 595, 842, 0));
      tables.add(table(page));
    }
    return new ExtractedDocument(PAGES, pages, tables, List.of());
  }

  private static Table table(int page) {
    List<Cell> cells =
        IntStream.range(0, ROWS * COLUMNS)
            .mapToObj(i -> cell(page, i / COLUMNS, i % COLUMNS))
            .toList();
    return new Table(
        page - 1,
        page,
        BOX,
        TableMethod.LATTICE,
        1.0,
        COLUMNS,
        null,
        List.of(),
        null,
        Collections.nCopies(ROWS, RowKind.DATA),
        cells);
  }

  private static Cell cell(int page, int row, int column) {
    String text = column == 0 ? "Item " + page + "/" + row : page + "." + row + column;
    return new Cell(row, column, 1, 1, BOX, text, row == 0);
  }

  /** Looks again and again while the result is read. */
  private final class Watched extends FilterInputStream {

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      unseen += read;
      if (unseen > BETWEEN_LOOKS) {
        unseen = 0;
        look();
      }
      return read;
    }
  }

  /** Looks when a writer says that all is written. */
  private final class Ending extends FilterOutputStream {

    Ending() {
      super(OutputStream.nullOutputStream());
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void flush() {
      look();
    }
  }
}
