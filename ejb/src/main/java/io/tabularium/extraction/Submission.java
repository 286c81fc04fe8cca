package io.tabularium.extraction;

import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.FailureCode;
import io.tabularium.storage.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a call brings.
 *
 * @param batch whether the files belong together
 * @param key the caller's Idempotency-Key, or null
 * @param trace the step of a trace that the call is, or null
 */
public record Submission(
    List<Received> files, Request request, boolean batch, String key, String trace) {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /**
   * Copies the list.
   *
   * @throws ExtractionException INVALID_OPTION if the key is none
   */
  public Submission {
    files = List.copyOf(files);
    if (key != null && !KEY.matcher(key).matches()) {
      throw new ExtractionException(
          FailureCode.INVALID_OPTION,
          "Idempotency-Key: give 1 to 255 visible ASCII characters, such as a UUID.");
    }
  }

  /** What a key is kept as: no two clients share one. */
  String keyDigest(UUID clientId) {
    return Sha256.of(List.of(clientId.toString(), key));
  }

  /** The same for the same bytes with the same options; passwords apart. */
  String fingerprint() {
    List<String> parts = new ArrayList<>(request.parts());
    for (Received file : files) {
      parts.add(file.nameOr(request.name()));
      parts.add(file.document() == null ? file.problem().code() : file.document().sha256());
    }
    return Sha256.of(parts);
  }
}
