package io.tabularium.admin.extraction;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.tabularium.engine.model.Table;
import io.tabularium.writer.Result;
import io.tabularium.writer.ResultFormat;
import io.tabularium.writer.SpanText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * One table with what is known of it, drawn as the HTML writer writes it, in a frame that scrolls.
 */
@Tag("figure")
class TableFigure extends HtmlContainer {

  /** Rows beyond are in the downloads. */
  private static final int ROWS = 200;

  TableFigure(Result result, int index) {
    Table table = result.document().tables().get(index);
    String name = getTranslation("table.name", index + 1);
    H3 heading = new H3(table.title() == null ? name : name + " · " + table.title());
    Paragraph facts = new Paragraph(facts(table));
    facts.addClassName("quiet");
    Div frame = new Div(new Html(drawn(result, index)));
    frame.addClassName("frame");
    frame.getElement().setAttribute("role", "region");
    frame.getElement().setAttribute("aria-label", name);
    frame.getElement().setAttribute("tabindex", "0");
    add(heading, facts, frame);
    if (table.rowCount() > ROWS) {
      add(new Paragraph(getTranslation("table.cut", ROWS, table.rowCount())));
    }
  }

  private String facts(Table table) {
    String facts =
        getTranslation(
            "table.facts",
            table.page(),
            table.rowCount(),
            table.columnCount(),
            getTranslation("method." + table.method().name().toLowerCase(Locale.ROOT)));
    return table.confidence() == null
        ? facts
        : facts + " · " + getTranslation("table.confidence", table.confidence());
  }

  private static String drawn(Result result, int index) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    try {
      ResultFormat.HTML.writer(SpanText.BLANK).write(result.onlyTable(index), page);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    Document document = Jsoup.parse(page.toString(StandardCharsets.UTF_8));
    document.outputSettings().prettyPrint(false);
    Element table = document.selectFirst("table");
    table.select("caption").remove();
    List<Element> rows = table.select("tr");
    rows.stream().skip(ROWS).forEach(Element::remove);
    return table.outerHtml();
  }
}
