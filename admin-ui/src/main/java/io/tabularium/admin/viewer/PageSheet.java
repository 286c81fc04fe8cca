package io.tabularium.admin.viewer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.picture.PagePictures;
import io.tabularium.picture.UnpaintedPageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** One page: its picture where there is one, and over it what was found. */
public class PageSheet extends Div {

  /** In pixels: sharp on a screen of twice the density in half of a wide window. */
  private static final int WIDTH = 1400;

  private static final int NOT_FOUND = 404;

  private final transient PageSummary page;

  /** A page without its picture, on which nothing is drawn yet. */
  public PageSheet(PageSummary page) {
    this.page = page;
    addClassName("sheet");
    getStyle()
        .set("aspect-ratio", String.format(Locale.ROOT, "%.2f/%.2f", page.width(), page.height()));
    addClassName("unpainted");
  }

  /** Lays the page's picture under what is drawn. */
  public void paint(PagePictures pictures, Path pdf) {
    DownloadHandler png = request -> send(pictures, pdf, request);
    Image image = new Image(png, getTranslation("viewer.page", page.page()));
    addComponentAsFirst(image);
    removeClassName("unpainted");
  }

  /** Draws SVG of our own making over it, in place of what was drawn before. */
  public final void draw(String svg) {
    getChildren().filter(Markup.class::isInstance).toList().forEach(this::remove);
    add(new Markup(svg));
    setClassName("unpainted", getChildren().noneMatch(Image.class::isInstance));
  }

  private void send(PagePictures pictures, Path pdf, DownloadEvent request) throws IOException {
    try {
      byte[] png = pictures.png(pdf, page.page(), WIDTH);
      request.setContentType("image/png");
      request.setContentLength(png.length);
      request.getOutputStream().write(png);
    } catch (UnpaintedPageException unpainted) {
      request.getResponse().sendError(NOT_FOUND, getTranslation("viewer.unpainted"));
    }
  }
}
