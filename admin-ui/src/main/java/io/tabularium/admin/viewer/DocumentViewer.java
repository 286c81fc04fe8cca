package io.tabularium.admin.viewer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.tabularium.engine.ExtractionMode;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.Layer;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.picture.PagePictures;
import io.tabularium.picture.UnpaintedPageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * A document page by page: the page with what was found drawn over it, and its tables beside. The
 * same cell lights up on both sides (see {@code portal/viewer.js}).
 */
public class DocumentViewer extends Section {

  /**
   * What is shown.
   *
   * @param pdf where the document lies, empty if it is no longer kept
   * @param mode how it was read, for the engine's layers
   */
  public record Subject(ExtractedDocument document, Optional<Path> pdf, ExtractionMode mode) {}

  private final transient Subject subject;
  private final transient PagePictures pictures;
  private final transient IntConsumer follower;
  private final PageSteps steps;
  private final Div stage = new Div();
  private final Div beside = new Div();
  private final Div note = new Div();
  private transient Set<String> shown = Set.copyOf(LayerChips.OF_RESULT);
  private transient PageSheet sheet;
  private transient PageSummary summary;
  private int page;

  /**
   * Shows the first page that has a table, or the first.
   *
   * @param follower hears which page is shown
   */
  public DocumentViewer(Subject subject, PagePictures pictures, IntConsumer follower) {
    this.subject = subject;
    this.pictures = pictures;
    this.follower = follower;
    addClassName("viewer");
    steps = new PageSteps(subject.document(), this::show);
    Div bar = new Div(steps, new LayerChips(this::layers));
    bar.addClassName("viewer-bar");
    stage.addClassName("stage");
    note.addClassName("viewer-note");
    note.getElement().setAttribute("role", "status");
    Div left = new Div(stage, note);
    left.addClassName("left");
    Div panes = new Div(left, beside);
    panes.addClassName("panes");
    add(bar, panes);
    go(firstPage(subject.document()));
  }

  /** Turns to a page, if it was read. */
  public final void go(int wanted) {
    steps.go(wanted);
  }

  private static int firstPage(ExtractedDocument document) {
    return document.tables().stream()
        .map(Table::page)
        .findFirst()
        .orElseGet(() -> document.pages().isEmpty() ? 0 : document.pages().get(0).page());
  }

  private void show(int number) {
    page = number;
    summary =
        subject.document().pages().stream()
            .filter(each -> each.page() == number)
            .findFirst()
            .orElseThrow();
    List<Table> found = onPage();
    sheet = new PageSheet(summary);
    subject.pdf().ifPresent(pdf -> sheet.paint(pictures, pdf));
    stage.removeAll();
    stage.add(sheet);
    beside.removeAll();
    beside.add(new TableList(found));
    layers(shown);
    follower.accept(number);
  }

  private List<Table> onPage() {
    return subject.document().tables().stream().filter(table -> table.page() == page).toList();
  }

  private void layers(Set<String> wanted) {
    shown = wanted;
    for (String layer : LayerChips.OF_RESULT) {
      stage.setClassName("without-" + layer, !wanted.contains(layer));
    }
    note.setText(subject.pdf().isPresent() ? "" : getTranslation("viewer.gone"));
    sheet.draw(Overlay.of(summary, onPage(), engineLayers(wanted)));
  }

  private List<Layer> engineLayers(Set<String> wanted) {
    if (LayerChips.OF_ENGINE.stream().noneMatch(wanted::contains) || subject.pdf().isEmpty()) {
      return List.of();
    }
    try {
      return pictures.layers(subject.pdf().get(), page, subject.mode()).stream()
          .filter(layer -> wanted.contains(layer.name()))
          .toList();
    } catch (UnpaintedPageException unread) {
      note.setText(getTranslation("viewer.unread"));
      return List.of();
    }
  }
}
