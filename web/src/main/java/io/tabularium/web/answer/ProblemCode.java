package io.tabularium.web.answer;

import java.util.Map;

/** Which HTTP status a code has: the contract's table, and what HTTP itself needs beside it. */
public final class ProblemCode {

  private static final int INTERNAL_ERROR = 500;

  private static final Map<String, Integer> STATUS =
      Map.ofEntries(
          Map.entry("not-a-pdf", 415),
          Map.entry("corrupt-pdf", 422),
          Map.entry("password-required", 422),
          Map.entry("wrong-password", 422),
          Map.entry("too-large", 413),
          Map.entry("too-slow", 408),
          Map.entry("too-many-pages", 422),
          Map.entry("document-too-complex", 422),
          Map.entry("time-limit", 422),
          Map.entry("unauthenticated", 401),
          Map.entry("forbidden", 403),
          Map.entry("not-found", 404),
          Map.entry("not-finished", 409),
          Map.entry("idempotency-mismatch", 409),
          Map.entry("invalid-option", 400),
          Map.entry("malformed-body", 400),
          Map.entry("method-not-allowed", 405),
          Map.entry("not-acceptable", 406),
          Map.entry("limit-exceeded", 429),
          Map.entry("overloaded", 503));

  private ProblemCode() {}

  /** The status of a code. */
  public static int status(String code) {
    return STATUS.getOrDefault(code, INTERNAL_ERROR);
  }
}
