package io.tabularium.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tabularium.engine.ExtractionMode;
import io.tabularium.engine.model.Layer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagePicturesTest {

  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @TempDir private Path folder;
  private Path pdf;

  @BeforeEach
  void draw() throws IOException {
    pdf = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(200, 300));
      page.setRotation(90);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.addRect(0, 0, 100, 300);
        content.fill();
      }
      document.addPage(new PDPage(new PDRectangle(10, 14_000)));
      document.save(pdf.toFile());
    }
  }

  @Test
  void aPageIsPaintedAsDisplayed() throws IOException {
    BufferedImage image = image(new PagePictures(CLOCK).png(pdf, 1, 600));
    assertThat(image.getWidth()).isEqualTo(600);
    assertThat(image.getHeight()).isEqualTo(400);
    assertThat(image.getRGB(300, 100)).isEqualTo(0xff000000); // its left half is now above
    assertThat(image.getRGB(300, 300)).isEqualTo(0xffffffff);
  }

  @Test
  void noPictureIsLongerThanItsBound() throws IOException {
    BufferedImage image = image(new PagePictures(CLOCK).png(pdf, 2, PagePictures.WIDEST));
    assertThat(image.getHeight()).isLessThanOrEqualTo(PagePainter.LONGEST_SIDE);
    byte[] asked = new PagePictures(CLOCK).png(pdf, 1, 1_000_000);
    assertThat(image(asked).getWidth()).isEqualTo(PagePictures.WIDEST);
  }

  @Test
  void aPageIsPaintedOnceAndForgottenWithItsDocument() throws IOException {
    PagePictures pictures = new PagePictures(CLOCK);
    byte[] first = pictures.png(pdf, 1, 100);
    assertThat(pictures.png(pdf, 1, 100)).isSameAs(first);
    Files.delete(pdf);
    assertThatThrownBy(() -> pictures.png(pdf, 1, 100)).isInstanceOf(UnpaintedPageException.class);
  }

  @Test
  void whatIsNoPageOrNoPdfIsRefused() throws IOException {
    PagePictures pictures = new PagePictures(CLOCK);
    assertThatThrownBy(() -> pictures.png(pdf, 3, 100)).isInstanceOf(UnpaintedPageException.class);
    assertThatThrownBy(() -> pictures.png(pdf, 0, 100)).isInstanceOf(UnpaintedPageException.class);
    Path text = Files.writeString(folder.resolve("text.pdf"), "no");
    assertThatThrownBy(() -> pictures.png(text, 1, 100)).isInstanceOf(UnpaintedPageException.class);
    assertThatThrownBy(() -> pictures.layers(text, 1, ExtractionMode.AUTO))
        .isInstanceOf(UnpaintedPageException.class);
  }

  @Test
  void paintingEndsWhenItsTimeIsOver() {
    AtomicInteger minutes = new AtomicInteger();
    InstantSource running = () -> Instant.EPOCH.plus(Duration.ofMinutes(minutes.getAndIncrement()));
    PagePictures pictures = new PagePictures(running.withZone(ZoneOffset.UTC));
    assertThatThrownBy(() -> pictures.png(pdf, 1, 100)).isInstanceOf(UnpaintedPageException.class);
    assertThatThrownBy(() -> pictures.layers(pdf, 1, ExtractionMode.AUTO))
        .isInstanceOf(UnpaintedPageException.class);
  }

  @Test
  void theLayersAreWhatTheEngineSees() {
    assertThat(new PagePictures(CLOCK).layers(pdf, 1, ExtractionMode.AUTO))
        .extracting(Layer::name)
        .contains("fills", "rulings", "words");
  }

  private static BufferedImage image(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
