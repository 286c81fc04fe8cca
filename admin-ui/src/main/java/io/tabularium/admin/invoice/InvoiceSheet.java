package io.tabularium.admin.invoice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tabularium.admin.viewer.PageSheet;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.invoice.InvoiceView;
import io.tabularium.invoice.model.Field;
import io.tabularium.invoice.model.FieldName;
import io.tabularium.invoice.model.Reading;
import io.tabularium.picture.PagePictures;
import io.tabularium.picture.UnpaintedPageException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page of an invoice with its fields outlined; the form turns it where a field stands. */
class InvoiceSheet extends Div {

  private final transient Reading reading;
  private final transient Optional<Path> pdf;
  private final transient PagePictures pictures;
  private int page;

  InvoiceSheet(InvoiceView invoice, Optional<Path> pdf, PagePictures pictures) {
    this.reading = invoice.content().reading();
    this.pdf = pdf;
    this.pictures = pictures;
    addClassName("left");
    turnTo(
        reading.fields().values().stream()
            .mapToInt(Field::page)
            .filter(p -> p > 0)
            .min()
            .orElse(1));
  }

  /** Shows a page, from 1; 0 is none, where a value is not printed. */
  final void turnTo(int wanted) {
    if (wanted == page || wanted == 0) {
      return;
    }
    page = wanted;
    removeAll();
    Optional<PageSheet> sheet = pdf.flatMap(this::sheet);
    if (sheet.isPresent()) {
      Div stage = new Div(sheet.get());
      stage.addClassName("stage");
      add(stage);
    } else {
      Paragraph note = new Paragraph(getTranslation("viewer.gone"));
      note.addClassName("viewer-note");
      add(note);
    }
  }

  private Optional<PageSheet> sheet(Path document) {
    try {
      PageSummary size = pictures.size(document, page);
      PageSheet sheet = new PageSheet(size);
      sheet.paint(pictures, document);
      sheet.draw(marks(size));
      return Optional.of(sheet);
    } catch (UnpaintedPageException unreadable) {
      return Optional.empty();
    }
  }

  private String marks(PageSummary size) {
    return reading.fields().entrySet().stream()
        .filter(each -> each.getValue().page() == page && each.getValue().box() != null)
        .map(InvoiceSheet::mark)
        .collect(
            Collectors.joining(
                "",
                String.format(
                    Locale.ROOT,
                    "<svg class='overlay' viewBox='0 0 %.1f %.1f' preserveAspectRatio='none'"
                        + " aria-hidden='true'>",
                    size.width(),
                    size.height()),
                "</svg>"));
  }

  private static String mark(Map.Entry<FieldName, Field> each) {
    BoundingBox box = each.getValue().box();
    return String.format(
        Locale.ROOT,
        "<rect class='cell' data-cell='%s' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>",
        each.getKey().wire(),
        box.x0() - 1,
        box.y0() - 1,
        box.width() + 2,
        box.height() + 2);
  }
}
