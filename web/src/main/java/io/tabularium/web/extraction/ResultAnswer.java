package io.tabularium.web.extraction;

import io.tabularium.account.Caller;
import io.tabularium.admission.RefusalCode;
import io.tabularium.admission.RefusalException;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.FailureCode;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.KeptTables;
import io.tabularium.writer.Result;
import io.tabularium.writer.ResultFormat;
import io.tabularium.writer.ResultWriter;
import io.tabularium.writer.SpanText;
import io.tabularium.writer.TableWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A result in the format that was asked for. */
@ApplicationScoped
public class ResultAnswer {

  private ExtractionService extractions;

  /** For the container's proxy. */
  protected ResultAnswer() {}

  @Inject
  ResultAnswer(ExtractionService extractions) {
    this.extractions = extractions;
  }

  /**
   * How a result is wanted.
   *
   * @param spans what CSV and Markdown show where a spanning cell goes on
   * @param merged whether tables over several pages come as one
   * @param flat whether each table has one header row, of whole column names
   */
  public record Wish(ResultFormat format, SpanText spans, boolean merged, boolean flat) {

    /** Whether what is wanted is the result as it is kept. */
    public boolean isKept() {
      return format == ResultFormat.JSON && !merged && !flat;
    }

    /** Whether the tables are wanted as they are kept, so that they can be read one by one. */
    public boolean isOfKeptTables() {
      return format.isOfTables() && !merged && !flat;
    }

    /** The result in the view that is wanted. */
    public Result view(Result kept) {
      Result whole = merged ? kept.merged() : kept;
      return flat ? whole.flat() : whole;
    }
  }

  /**
   * Reads a wish out of a query, and takes it from there: {@code format}, or what {@code accepted}
   * prefers; {@code spans}, {@code blank} or {@code repeated}; {@code merged}, {@code true} or
   * {@code false}; {@code header}, {@code levels} or {@code flat}.
   */
  static Wish wish(Map<String, String> query, List<MediaType> accepted) {
    String format = query.remove("format");
    return new Wish(
        format == null ? negotiated(accepted) : named(format),
        spanText(query.remove("spans")),
        isSecond("merged", query.remove("merged"), List.of("false", "true")),
        isSecond("header", query.remove("header"), List.of("levels", "flat")));
  }

  private static boolean isSecond(String name, String value, List<String> words) {
    if (value != null && !words.contains(value)) {
      throw invalid(
          name + ": \"" + value + "\" is neither " + words.get(0) + " nor " + words.get(1) + ".");
    }
    return words.get(1).equals(value);
  }

  /** The whole result; JSON goes out as it is kept where no other view is wanted. */
  Response whole(Caller caller, UUID id, Wish wish) {
    if (wish.isKept()) {
      return Response.ok(extractions.result(caller, id), MediaType.APPLICATION_JSON).build();
    }
    if (wish.isOfKeptTables()) {
      KeptTables tables = extractions.tables(caller, id);
      TableWriter writer = wish.format().tableWriter(wish.spans());
      return file(tables.name(), wish.format(), out -> write(tables, writer, out));
    }
    return written(wish.view(extractions.resultRead(caller, id)), wish);
  }

  private static void write(KeptTables tables, TableWriter writer, OutputStream out)
      throws IOException {
    try (tables) {
      tables.writeTo(writer, out);
    }
  }

  /** One table of it; as JSON it is the table's own object. */
  Response table(Caller caller, UUID id, int index, Wish wish) {
    Result result = wish.view(extractions.resultRead(caller, id));
    int count = result.document().tables().size();
    if (index < 0 || index >= count) {
      throw new RefusalException(
          RefusalCode.NOT_FOUND, "The result has " + count + " tables, counted from 0.");
    }
    Result one = result.onlyTable(index);
    if (wish.format() == ResultFormat.JSON) {
      ResultWriter line = ResultFormat.NDJSON.writer(wish.spans());
      StreamingOutput body = out -> line.write(one, out);
      return Response.ok(body, MediaType.APPLICATION_JSON).build();
    }
    return written(one, wish);
  }

  private static Response written(Result result, Wish wish) {
    ResultWriter writer = wish.format().writer(wish.spans());
    StreamingOutput body = out -> writer.write(result, out);
    if (wish.format() == ResultFormat.JSON) {
      return Response.ok(body, MediaType.APPLICATION_JSON).build();
    }
    return file(result.name(), wish.format(), body);
  }

  private static Response file(String document, ResultFormat format, StreamingOutput body) {
    String file = document.replaceAll("(?i)\\.pdf$", "") + "." + format.wire();
    return Response.ok(body, format.mediaType())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename*=UTF-8''"
                + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20"))
        .build();
  }

  private static ResultFormat named(String format) {
    return ResultFormat.named(format)
        .orElseThrow(
            () ->
                invalid(
                    "format: \""
                        + format
                        + "\" is none of "
                        + Arrays.stream(ResultFormat.values())
                            .map(ResultFormat::wire)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private static ResultFormat negotiated(List<MediaType> accepted) {
    for (MediaType type : accepted) {
      for (ResultFormat format : ResultFormat.values()) {
        if (type.isCompatible(MediaType.valueOf(format.mediaType()))) {
          return format;
        }
      }
    }
    throw new NotAcceptableException();
  }

  private static SpanText spanText(String spans) {
    if (spans == null) {
      return SpanText.BLANK;
    }
    return Arrays.stream(SpanText.values())
        .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(spans))
        .findFirst()
        .orElseThrow(() -> invalid("spans: \"" + spans + "\" is neither blank nor repeated."));
  }

  private static ExtractionException invalid(String detail) {
    return new ExtractionException(FailureCode.INVALID_OPTION, detail);
  }
}
