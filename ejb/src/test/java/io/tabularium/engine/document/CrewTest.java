package io.tabularium.engine.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.engine.Budget;
import io.tabularium.engine.Crew;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.PageRange;
import io.tabularium.engine.StageListener;
import io.tabularium.engine.TableExtractor;
import io.tabularium.engine.document.LongTable.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrewTest {

  private static final int MEMBERS = 4;

  /** The whole document asks four times as often. */
  private static final int SPENT = 100;

  /** PDFBox may hold an answer back, so that the same member asks again. */
  private static final int AGAIN = 8;

  @TempDir Path folder;
  private Path pdf;
  private final ExecutorService threads = Executors.newFixedThreadPool(MEMBERS);

  @BeforeEach
  void draw() throws IOException {
    pdf = folder.resolve("long.pdf");
    new LongTable(EnumSet.of(Look.RULED, Look.HEADER_REPEATED, Look.ROW_CUT)).draw(30, pdf);
  }

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void severalAtOnceFindWhatOneFinds() {
    TableExtractor several = new TableExtractor(StageListener.NONE, this::together);
    for (String pages : List.of("", "7", "2-9,20-30")) {
      ExtractionOptions options = ExtractionOptions.DEFAULT.withPages(PageRange.parse(pages));
      assertThat(several.extract(pdf, options))
          .isEqualTo(new TableExtractor().extract(pdf, options));
    }
  }

  @Test
  void oneWhoComesLateFindsNothingToDo() {
    Crew twice =
        share -> {
          share.run();
          share.run();
        };
    assertThat(
            new TableExtractor(StageListener.NONE, twice).extract(pdf, ExtractionOptions.DEFAULT))
        .isEqualTo(new TableExtractor().extract(pdf, ExtractionOptions.DEFAULT));
  }

  @Test
  void aSpentBudgetEndsThemAll() {
    AtomicInteger asked = new AtomicInteger();
    Budget budget = () -> asked.incrementAndGet() < SPENT ? null : FailureCode.TIME_LIMIT;
    TableExtractor several = new TableExtractor(StageListener.NONE, this::together);
    assertThatThrownBy(() -> several.extract(pdf, ExtractionOptions.DEFAULT.withBudget(budget)))
        .isInstanceOfSatisfying(
            ExtractionException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.TIME_LIMIT));
    assertThat(asked).hasValueLessThan(SPENT + MEMBERS * AGAIN);
  }

  private void together(Runnable share) {
    List<CompletableFuture<Void>> shares =
        Collections.nCopies(MEMBERS, share).stream()
            .map(one -> CompletableFuture.runAsync(one, threads))
            .toList();
    try {
      CompletableFuture.allOf(shares.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw (ExtractionException) e.getCause();
    }
  }
}
