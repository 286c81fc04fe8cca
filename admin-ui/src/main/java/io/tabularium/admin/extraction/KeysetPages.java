package io.tabularium.admin.extraction;

import io.tabularium.extraction.ExtractionPage;
import io.tabularium.extraction.ExtractionSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Numbered pages over a list that is only known stretch by stretch: it remembers with which key
 * each page seen so far begins.
 */
class KeysetPages {

  private final BiFunction<UUID, Integer, ExtractionPage> source;
  private final List<UUID> starts = new ArrayList<>();
  private boolean endKnown;

  /**
   * @param source the stretch after a key (null: from the newest), of so many rows at most
   */
  KeysetPages(BiFunction<UUID, Integer, ExtractionPage> source) {
    this.source = source;
    rewind();
  }

  /** Begins again at the newest. */
  final void rewind() {
    starts.clear();
    starts.add(null);
    endKnown = false;
  }

  /** The rows of page {@code number}, counted from 0; empty beyond the end. */
  List<ExtractionSummary> page(int number, int size) {
    while (starts.size() <= number && !endKnown) {
      read(starts.size() - 1, size);
    }
    return number < starts.size() ? read(number, size) : List.of();
  }

  private List<ExtractionSummary> read(int number, int size) {
    ExtractionPage page = source.apply(starts.get(number), size);
    if (number == starts.size() - 1) {
      endKnown = page.next() == null;
      if (!endKnown) {
        starts.add(page.next());
      }
    }
    return page.items();
  }
}
