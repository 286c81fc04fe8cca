package io.tabularium.web.extraction;

import io.tabularium.account.Caller;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.ExtractionView;
import io.tabularium.extraction.Request;
import io.tabularium.storage.StoredFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Documents that have been received and not yet submitted: closing forgets them. */
public final class Upload implements AutoCloseable {

  private static final String NAMELESS = "document.pdf";

  private final ExtractionService extractions;
  private final Caller caller;
  private final Map<String, String> options;
  private final Deque<Part> parts = new ArrayDeque<>();

  Upload(ExtractionService extractions, Caller caller, Map<String, String> options) {
    this.extractions = extractions;
    this.caller = caller;
    this.options = options;
  }

  /** A received document with the file name that came with it, or null. */
  private record Part(String name, StoredFile document) {}

  void add(String name, StoredFile document) {
    parts.add(new Part(name, document));
  }

  void option(String name, String value) {
    options.put(name, value);
  }

  int size() {
    return parts.size();
  }

  /** Submits all of them in the order in which they came. */
  List<ExtractionView> submit() {
    return submit((document, request) -> extractions.submit(caller, document, request));
  }

  /** The same, each to {@code service}, which is answerable for it from then on. */
  public <T> List<T> submit(BiFunction<StoredFile, Request, T> service) {
    Request request = Request.parse(options);
    List<T> accepted = new ArrayList<>();
    while (!parts.isEmpty()) {
      Part part = parts.remove();
      accepted.add(service.apply(part.document(), request.withName(name(part, request))));
    }
    return accepted;
  }

  private static String name(Part part, Request request) {
    if (request.name() != null && !request.name().isBlank()) {
      return request.name();
    }
    return part.name() == null || part.name().isBlank() ? NAMELESS : part.name();
  }

  @Override
  public void close() {
    parts.forEach(part -> extractions.discard(part.document()));
  }
}
