package io.tabularium.web.extraction;

import io.tabularium.account.Caller;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.FailureCode;
import io.tabularium.extraction.Accepted;
import io.tabularium.extraction.ExtractionService;
import io.tabularium.extraction.Problem;
import io.tabularium.extraction.Received;
import io.tabularium.extraction.Request;
import io.tabularium.extraction.Submission;
import io.tabularium.storage.StoredFile;
import io.tabularium.webhook.CallbackRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Documents that have been received and not yet submitted: closing forgets them. */
public final class Upload implements AutoCloseable {

  private final ExtractionService extractions;
  private final CallbackRule callbacks;
  private final Caller caller;
  private final Map<String, String> options;
  private final String trace;
  private final List<Received> files = new ArrayList<>();
  private RuntimeException refusal;

  Upload(
      ExtractionService extractions,
      CallbackRule callbacks,
      Caller caller,
      Map<String, String> options,
      String trace) {
    this.extractions = extractions;
    this.callbacks = callbacks;
    this.caller = caller;
    this.options = options;
    this.trace = trace;
  }

  void add(String name, StoredFile document) {
    files.add(new Received(name, document, null));
  }

  /** A file that is not taken: of many, the others are. */
  void refused(String name, RuntimeException why, Problem problem) {
    refusal = why;
    files.add(new Received(name, null, problem));
  }

  void option(String name, String value) {
    options.put(name, value);
  }

  int size() {
    return files.size();
  }

  /**
   * Submits one file for itself, or several as a batch.
   *
   * @param key the caller's Idempotency-Key, or null
   */
  Accepted submit(String key) {
    if (files.size() == 1 && refusal != null) {
      throw refusal;
    }
    return submit(key, files.size() > 1);
  }

  /** Submits the files as a batch, however many. */
  public Accepted submitBatch(String key) {
    return submit(key, true);
  }

  /** Hands each document to {@code service}, which is answerable for it from then on. */
  public <T> List<T> submit(BiFunction<StoredFile, Request, T> service) {
    if (refusal != null) {
      throw refusal;
    }
    Request request = Request.parse(options);
    if (request.callbackUrl() != null) {
      throw new ExtractionException(
          FailureCode.INVALID_OPTION,
          "callbackUrl: extractions alone tell of their end; ask here.");
    }
    List<T> accepted = new ArrayList<>();
    while (!files.isEmpty()) {
      Received file = files.remove(0);
      accepted.add(service.apply(file.document(), request.withName(file.nameOr(request.name()))));
    }
    return accepted;
  }

  private Accepted submit(String key, boolean batch) {
    Request request = Request.parse(options);
    if (request.callbackUrl() != null) {
      callbacks.check(request.callbackUrl());
    }
    Submission submission = new Submission(files, request, batch, key, trace);
    files.clear();
    return extractions.submit(caller, submission);
  }

  @Override
  public void close() {
    for (Received file : files) {
      if (file.document() != null) {
        extractions.discard(file.document());
      }
    }
  }
}
