package io.tabularium.admin.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.extraction.ExtractionPage;
import io.tabularium.extraction.ExtractionStatus;
import io.tabularium.extraction.ExtractionSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeysetPagesTest {

  private static final int SIZE = 10;

  private final List<ExtractionSummary> stored = new ArrayList<>();
  private final List<UUID> asked = new ArrayList<>();
  private final KeysetPages pages = new KeysetPages(this::stretch);

  @Test
  void eachPageBeginsWhereTheOneBeforeEnded() {
    store(25);
    assertThat(pages.page(0, SIZE)).isEqualTo(stored.subList(0, 10));
    assertThat(pages.page(1, SIZE)).isEqualTo(stored.subList(10, 20));
    assertThat(pages.page(2, SIZE)).isEqualTo(stored.subList(20, 25));
  }

  @Test
  void beyondTheEndThereIsNothing() {
    store(20);
    assertThat(pages.page(2, SIZE)).isEmpty();
    assertThat(pages.page(7, SIZE)).isEmpty();
    assertThat(new KeysetPages((key, size) -> new ExtractionPage(List.of(), null)).page(0, SIZE))
        .isEmpty();
  }

  @Test
  void aPageFarAwayIsFoundAndNotReadTwice() {
    store(100);
    assertThat(pages.page(5, SIZE)).isEqualTo(stored.subList(50, 60));
    assertThat(asked).hasSize(6);
    assertThat(pages.page(3, SIZE)).isEqualTo(stored.subList(30, 40));
    assertThat(asked).hasSize(7);
  }

  @Test
  void afterRewindingTheNewestComeFirst() {
    store(25);
    pages.page(1, SIZE);
    stored.add(0, row());
    pages.rewind();
    assertThat(pages.page(0, SIZE)).isEqualTo(stored.subList(0, 10));
    assertThat(pages.page(1, SIZE)).isEqualTo(stored.subList(10, 20));
  }

  private void store(int rows) {
    for (int i = 0; i < rows; i++) {
      stored.add(row());
    }
  }

  private ExtractionPage stretch(UUID after, int limit) {
    asked.add(after);
    int from = after == null ? 0 : index(after) + 1;
    int to = Math.min(stored.size(), from + limit);
    UUID next = to < stored.size() ? stored.get(to - 1).id() : null;
    return new ExtractionPage(stored.subList(from, to), next);
  }

  private int index(UUID id) {
    return stored.stream().map(ExtractionSummary::id).toList().indexOf(id);
  }

  private static ExtractionSummary row() {
    return new ExtractionSummary(
        UUID.randomUUID(),
        "client",
        "a.pdf",
        ExtractionStatus.QUEUED,
        null,
        null,
        null,
        null,
        Instant.EPOCH,
        null,
        null);
  }
}
