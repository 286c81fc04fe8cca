package io.tabularium.writer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that a result can be had in. */
public enum ResultFormat {
  /** Everything that is known, as the contract says. */
  JSON("application/json"),
  /** RFC 4180; tables one after the other with an empty line between. */
  CSV("text/csv;charset=utf-8"),
  /** A workbook with a sheet a table. */
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** A page with a {@code table} element a table. */
  HTML("text/html;charset=utf-8"),
  /** Pipe tables as GitHub reads them. */
  MD("text/markdown;charset=utf-8"),
  /** A line of JSON a table. */
  NDJSON("application/x-ndjson");

  private final String mediaType;

  ResultFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The format of this name, case apart: {@code json}, {@code csv} and so on. */
  public static Optional<ResultFormat> named(String name) {
    return Arrays.stream(values()).filter(f -> f.wire().equalsIgnoreCase(name)).findFirst();
  }

  /** Its name on the wire, also the ending of file names. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its media type, character set included. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether it is written from the tables alone, and so by a {@link TableWriter}. */
  public boolean isOfTables() {
    return this != JSON;
  }

  /**
   * Its writer of tables.
   *
   * @throws IllegalArgumentException if it is not {@link #isOfTables of tables}
   */
  public TableWriter tableWriter(SpanText spans) {
    return switch (this) {
      case JSON -> throw new IllegalArgumentException("JSON says more than tables");
      case CSV -> new CsvWriter(spans);
      case XLSX -> new XlsxWriter();
      case HTML -> new HtmlWriter();
      case MD -> new MarkdownWriter(spans);
      case NDJSON -> new NdjsonWriter();
    };
  }

  /** Its writer. */
  public ResultWriter writer(SpanText spans) {
    return isOfTables() ? tableWriter(spans) : new JsonWriter();
  }
}
