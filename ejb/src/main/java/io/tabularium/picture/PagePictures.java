package io.tabularium.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tabularium.engine.Budget;
import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionMode;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.PageRange;
import io.tabularium.engine.TableExtractor;
import io.tabularium.engine.model.Layer;
import io.tabularium.engine.model.PageSummary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Pages painted on demand: few at a time, each within its time, the latest ones kept in memory.
 * Nothing is kept longer than its document.
 */
@ApplicationScoped
public class PagePictures {

  /** A page in a viewer at its best; callers may ask for less. */
  public static final int WIDEST = 1800;

  /** Painting takes memory and a whole core: the rest is for the extractions. */
  private static final int AT_A_TIME = 2;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
  private static final Duration LONGEST_PAINTING = Duration.ofSeconds(15);
  private static final Duration KEPT_UNUSED = Duration.ofMinutes(15);
  private static final long KEPT_BYTES = 48L << 20;

  private final Semaphore painters = new Semaphore(AT_A_TIME, true);
  private final Cache<Key, byte[]> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_BYTES)
          .weigher((Key key, byte[] png) -> png.length)
          .expireAfterAccess(KEPT_UNUSED)
          .build();

  private Clock clock;

  /** For the container's proxy. */
  protected PagePictures() {}

  /** One that tells the time by {@code clock}. */
  @Inject
  public PagePictures(Clock clock) {
    this.clock = clock;
  }

  /**
   * A page as a PNG.
   *
   * @param page from 1
   * @param width in pixels, at most {@link #WIDEST}
   * @throws UnpaintedPageException if it cannot be had, with the cause
   */
  public byte[] png(Path pdf, int page, int width) {
    if (!Files.isReadable(pdf)) {
      throw new UnpaintedPageException("the document is no longer kept", null);
    }
    int pixels = Math.max(1, Math.min(width, WIDEST));
    return kept.get(
        new Key(pdf, page, pixels),
        key -> inTurn(budget -> PagePainter.png(pdf, page, pixels, () -> budget.check(page))));
  }

  /**
   * A page's size as it is displayed.
   *
   * @param page from 1
   * @throws UnpaintedPageException if it cannot be read
   */
  public PageSummary size(Path pdf, int page) {
    return PagePainter.size(pdf, page);
  }

  /**
   * What the engine sees on a page, a layer a kind; the same name may come several times.
   *
   * @throws UnpaintedPageException if the page cannot be read
   */
  public List<Layer> layers(Path pdf, int page, ExtractionMode mode) {
    List<Layer> layers = new ArrayList<>();
    TableExtractor engine = new TableExtractor((number, layer) -> layers.add(layer));
    ExtractionOptions options =
        ExtractionOptions.DEFAULT.withPages(List.of(new PageRange(page, page))).withMode(mode);
    try {
      inTurn(budget -> engine.extract(pdf, options.withBudget(budget)));
    } catch (ExtractionException unreadable) {
      throw new UnpaintedPageException("page " + page + " cannot be read", unreadable);
    }
    return layers;
  }

  private <T> T inTurn(Function<Budget, T> work) {
    try {
      if (!painters.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new UnpaintedPageException("too many pages are being painted", null);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new UnpaintedPageException("the server is stopping", stopping);
    }
    try {
      Instant deadline = clock.instant().plus(LONGEST_PAINTING);
      return work.apply(() -> clock.instant().isAfter(deadline) ? FailureCode.TIME_LIMIT : null);
    } finally {
      painters.release();
    }
  }

  private record Key(Path pdf, int page, int width) {}
}
