package io.tabularium.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.engine.ExtractionException;
import io.tabularium.storage.StoredFile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubmissionTest {

  private static final Request PLAIN = Request.parse(Map.of());

  private static Submission submission(String sha256, Request request) {
    StoredFile document = new StoredFile(UUID.randomUUID(), 1, sha256);
    return new Submission(
        List.of(new Received("a.pdf", document, null)), request, false, "key", null);
  }

  @Test
  void theSameBytesAndOptionsAreTheSame() {
    assertThat(submission("a1", PLAIN).fingerprint())
        .isEqualTo(submission("a1", PLAIN).fingerprint());
  }

  @Test
  void otherBytesOrOptionsAreNot() {
    assertThat(submission("a1", PLAIN).fingerprint())
        .isNotEqualTo(submission("a2", PLAIN).fingerprint())
        .isNotEqualTo(submission("a1", Request.parse(Map.of("pages", "1"))).fingerprint())
        .isNotEqualTo(submission("a1", Request.parse(Map.of("name", "b.pdf"))).fingerprint());
  }

  @Test
  void noTwoClientsShareAKey() {
    Submission one = submission("a1", PLAIN);
    assertThat(one.keyDigest(new UUID(0, 1))).isNotEqualTo(one.keyDigest(new UUID(0, 2)));
  }

  @Test
  void aKeyIsPrintable() {
    for (String key : new String[] {"", "a b", "ü", "x".repeat(256)}) {
      assertThatThrownBy(() -> new Submission(List.of(), PLAIN, false, key, null))
          .isInstanceOf(ExtractionException.class)
          .hasMessageContaining("Idempotency-Key");
    }
  }
}
