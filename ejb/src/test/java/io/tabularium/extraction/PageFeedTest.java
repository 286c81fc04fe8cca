package io.tabularium.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.storage.FileStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers on any node see a page's tables while the work goes on. */
class PageFeedTest {

  private static final UUID ID = new UUID(0, 7);
  private static final BoundingBox BOX = new BoundingBox(1, 2, 3, 4);

  @TempDir private Path folder;
  private FileStore worker;
  private PageFeed feed;
  private PageNews news;

  @BeforeEach
  void begin() {
    worker = new FileStore(folder, "worker");
    feed = new PageFeed(worker, ID);
    news = new PageNews(new FileStore(folder, "reader"), ID);
  }

  private static Table table(int index, String text) {
    Cell cell = new Cell(0, 0, 1, 1, BOX, text, false);
    return new Table(
        index,
        1,
        BOX,
        TableMethod.LATTICE,
        1.0,
        1,
        null,
        List.of(),
        null,
        List.of(RowKind.DATA),
        List.of(cell));
  }

  private long files() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsShownIsReadOnceInItsOrder() throws IOException {
    assertThat(news.next()).isEmpty();
    feed.finished(1, List.of(table(0, "a"), table(1, "b")));
    feed.finished(2, List.of());
    feed.show();
    feed.finished(3, List.of(table(0, "c")));
    assertThat(news.next().orElseThrow())
        .startsWith("{\"page\":1,\"tables\":[{\"index\":0,")
        .contains("\"text\":\"a\"", "{\"index\":1,", "\"text\":\"b\"");
    assertThat(news.next()).hasValue("{\"page\":2,\"tables\":[]}");
    assertThat(news.next()).isEmpty();
    feed.show();
    assertThat(news.next().orElseThrow()).contains("{\"index\":2,", "\"text\":\"c\"");
    assertThat(news.next()).isEmpty();
    assertThat(news.tell(3)).isFalse();
    assertThat(news.tell(4)).isTrue();
  }

  @Test
  void theNextWorkerAfterADeadOneTellsNoPageTwice() throws IOException {
    feed.finished(1, List.of(table(0, "a")));
    feed.show();
    assertThat(news.next()).isPresent();
    PageFeed next = new PageFeed(worker, ID);
    next.finished(1, List.of(table(0, "a")));
    next.show();
    next.finished(2, List.of(table(0, "b")));
    next.show();
    assertThat(news.next().orElseThrow()).startsWith("{\"page\":2,").contains("{\"index\":1,");
    next.end();
    assertThat(files()).isZero();
  }

  @Test
  void workThatEndsSoonerThanItIsLookedAtWritesNothing() throws IOException {
    feed.finished(1, List.of(table(0, "a")));
    assertThat(files()).isZero();
    feed.end();
    assertThat(news.next()).isEmpty();
  }

  @Test
  void theEndLeavesNothingAndAReaderWithAStepOpenReadsItToItsEnd() throws IOException {
    feed.finished(1, List.of());
    feed.finished(2, List.of());
    feed.show();
    feed.finished(3, List.of());
    feed.show();
    assertThat(news.next()).isPresent();
    feed.end();
    assertThat(files()).isZero();
    assertThat(news.next().orElseThrow()).startsWith("{\"page\":2,");
    assertThat(news.next()).isEmpty();
    news.close();
  }

  @Test
  void whereItCannotBeShownTheWorkGoesOn() throws IOException {
    Files.createFile(folder.resolve("pages"));
    feed.finished(1, List.of());
    feed.show();
    Files.delete(folder.resolve("pages"));
    feed.finished(2, List.of());
    feed.show();
    assertThat(news.next().orElseThrow()).startsWith("{\"page\":2,");
  }
}
