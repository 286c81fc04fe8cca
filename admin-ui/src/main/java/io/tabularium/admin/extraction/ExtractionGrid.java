package io.tabularium.admin.extraction;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.tabularium.admin.Figures;
import io.tabularium.extraction.ExtractionFilter;
import io.tabularium.extraction.ExtractionSearch;
import io.tabularium.extraction.ExtractionSummary;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The extractions, newest first, read as they are scrolled to: columns where there is room, else
 * cards.
 */
class ExtractionGrid extends Grid<ExtractionSummary> {

  private static final String STATUS =
      "<span class='status status-${item.status}'>${item.statusText}</span>"
          + "<span class='code'>${item.code}</span>";

  private static final String DOCUMENT = "<a href='extractions/${item.id}'>${item.document}</a>";

  private static final String CARD =
      "<div class='card'><div>"
          + DOCUMENT
          + "<span>"
          + STATUS
          + "</span></div>"
          + "<div>${item.facts}</div><div>${item.created}</div></div>";

  private final KeysetPages pages;
  private final List<Column<ExtractionSummary>> wide = new ArrayList<>();
  private final Column<ExtractionSummary> card;
  private ZoneId zone = ZoneOffset.UTC;
  private transient ExtractionFilter filter = ExtractionFilter.ALL;

  ExtractionGrid(ExtractionSearch search) {
    pages = new KeysetPages((before, limit) -> search.find(filter, before, limit));
    setPageSize(LiveExtractions.NEWEST);
    setSelectionMode(SelectionMode.NONE);
    addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
    setItems(query -> pages.page(query.getPage(), query.getPageSize()).stream())
        .setIdentifierProvider(ExtractionSummary::id);
    card = addColumn(renderer(CARD)).setHeader(getTranslation("extractions.newest"));
    addWideColumns();
    showCards(false);
  }

  private void addWideColumns() {
    addWide("status", renderer(STATUS)).setWidth("9.5rem").setFlexGrow(0);
    addWide("document", renderer(DOCUMENT)).setWidth("12rem").setFlexGrow(2);
    addWide("client", renderer("${item.client}")).setWidth("8rem").setFlexGrow(1);
    addWide("pages", renderer("${item.pages}")).setWidth("5.5rem").setFlexGrow(0);
    addWide("tables", renderer("${item.tables}")).setWidth("5.5rem").setFlexGrow(0);
    addWide("duration", renderer("${item.duration}")).setWidth("6.5rem").setFlexGrow(0);
    addWide("created", renderer("${item.created}")).setWidth("11rem").setFlexGrow(0);
    wide.subList(3, 6).forEach(figures -> figures.setTextAlign(ColumnTextAlign.END));
  }

  private Column<ExtractionSummary> addWide(String name, LitRenderer<ExtractionSummary> renderer) {
    Column<ExtractionSummary> column =
        addColumn(renderer).setHeader(getTranslation("extraction." + name));
    wide.add(column);
    return column;
  }

  private LitRenderer<ExtractionSummary> renderer(String template) {
    return LitRenderer.<ExtractionSummary>of(template)
        .withProperty("id", row -> row.id().toString())
        .withProperty("document", ExtractionSummary::documentName)
        .withProperty("client", ExtractionSummary::clientName)
        .withProperty("status", row -> row.status().wire())
        .withProperty("statusText", row -> getTranslation("status." + row.status().wire()))
        .withProperty("code", row -> row.errorCode() == null ? "" : row.errorCode())
        .withProperty("pages", row -> Figures.count(row.pages()))
        .withProperty("tables", row -> Figures.count(row.tables()))
        .withProperty("duration", row -> Figures.duration(row.processMillis()))
        .withProperty("facts", this::facts)
        .withProperty("created", row -> Figures.instant(row.createdAt(), zone));
  }

  /** What is known of a row, in one line. */
  private String facts(ExtractionSummary row) {
    List<String> facts = new ArrayList<>(List.of(row.clientName()));
    if (row.pages() != null) {
      facts.add(getTranslation("extraction.facts.pages", row.pages()));
    }
    if (row.tables() != null) {
      facts.add(getTranslation("extraction.facts.tables", row.tables()));
    }
    if (row.processMillis() != null) {
      facts.add(Figures.duration(row.processMillis()));
    }
    return String.join(" · ", facts);
  }

  /** Cards in place of columns, or back. */
  final void showCards(boolean cards) {
    card.setVisible(cards);
    wide.forEach(column -> column.setVisible(!cards));
    setClassName("cards", cards);
  }

  /** Shows instants as the viewer's clock has them. */
  void showTimesOf(ZoneId viewer) {
    zone = viewer;
    getDataProvider().refreshAll();
  }

  /** Shows what the filter lets pass, from the newest. */
  void show(ExtractionFilter wanted) {
    filter = wanted;
    reload();
  }

  /** Reads anew from the newest. */
  void reload() {
    pages.rewind();
    getDataProvider().refreshAll();
  }

  /** Draws one row anew. */
  void update(ExtractionSummary row) {
    getDataProvider().refreshItem(row);
  }
}
