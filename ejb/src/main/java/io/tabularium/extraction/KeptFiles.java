package io.tabularium.extraction;

import io.tabularium.storage.Shelf;
import io.tabularium.storage.StoredFile;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A document and what was found in it: where both lie, by which digests they are known again, and
 * until when each is kept (requirement D-07).
 */
@Embeddable
public class KeptFiles {

  /** How long a result that is given only once waits for its caller. */
  static final Duration UNFETCHED = Duration.ofMinutes(10);

  @Column(name = "document_file")
  private UUID document;

  @Column(name = "document_sha256", length = 64)
  private String documentSha256;

  @Column(name = "result_file")
  private UUID result;

  @Column(name = "result_sha256", length = 64)
  private String resultSha256;

  @Column(name = "source_minutes")
  private int sourceMinutes;

  @Column(name = "result_minutes")
  private int resultMinutes;

  @Column(name = "source_until")
  private Instant sourceUntil;

  @Column(name = "result_until")
  private Instant resultUntil;

  /** For Hibernate. */
  protected KeptFiles() {}

  /** Those of a document that has just come; null if it was refused. Nothing of it stays. */
  public KeptFiles(StoredFile received) {
    if (received != null) {
      document = received.name();
      documentSha256 = received.sha256();
    }
  }

  /** The field with the file that lies on a shelf, as queries name it. */
  public static String on(Shelf shelf) {
    return shelf == Shelf.DOCUMENTS ? "document" : "result";
  }

  /** The field with the time until which that is kept. */
  public static String until(Shelf shelf) {
    return shelf == Shelf.DOCUMENTS ? "sourceUntil" : "resultUntil";
  }

  /** Keeps the document and the result for so long after the end of the work. */
  public void keepFor(Duration source, Duration found) {
    sourceMinutes = (int) source.toMinutes();
    resultMinutes = (int) found.toMinutes();
  }

  /** This is what was found. */
  public void found(StoredFile file) {
    result = file.name();
    resultSha256 = file.sha256();
  }

  /** The work has ended: the time begins that they are kept; it may begin anew. */
  public void end(Instant now) {
    sourceUntil = document == null ? null : now.plus(Duration.ofMinutes(sourceMinutes));
    Duration kept = givesResultOnce() ? UNFETCHED : Duration.ofMinutes(resultMinutes);
    resultUntil = result == null ? null : now.plus(kept);
  }

  /** The work begins again. */
  void beginAgain() {
    sourceUntil = null;
  }

  /** A file is gone; nothing changes if another has its place. */
  public void forget(Shelf shelf, UUID file) {
    if (shelf == Shelf.DOCUMENTS && file.equals(document)) {
      forgetSource();
    } else if (shelf == Shelf.RESULTS && file.equals(result)) {
      forgetResult();
    }
  }

  /** The document is gone. */
  void forgetSource() {
    document = null;
    sourceUntil = null;
  }

  /** The result is gone. */
  public void forgetResult() {
    result = null;
    resultSha256 = null;
    resultUntil = null;
  }

  /** Whether the document is to go as soon as the work ends. */
  public boolean keepsNoSource() {
    return sourceMinutes == 0;
  }

  /** Whether the result is to go as soon as it has been given. */
  public boolean givesResultOnce() {
    return resultMinutes == 0;
  }

  /** The document's file; null if it is not kept any more. */
  public UUID document() {
    return document;
  }

  /** The digest of the document, which stays known. */
  public String documentSha256() {
    return documentSha256;
  }

  /** The file with what was found; null if there is none, or no longer. */
  public UUID result() {
    return result;
  }

  /** Its digest; null if it was kept before digests of results were noted. */
  public String resultSha256() {
    return resultSha256;
  }
}
