package io.tabularium.engine.region;

import static io.tabularium.engine.PageSketch.at;
import static io.tabularium.engine.PageSketch.sketch;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.PageSketch;
import io.tabularium.engine.TableText;
import io.tabularium.engine.grid.GridBuilder;
import io.tabularium.engine.grid.GridBuilder.Evidence;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TaggedTable;
import io.tabularium.engine.model.TaggedTable.TaggedCell;
import io.tabularium.engine.model.Word;
import io.tabularium.engine.table.TableAssembler;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tags are written a row a line, a cell by its words, which stand for their marked content; {@code
 * >2} and {@code v2} are spans, {@code !} begins a heading.
 */
class TaggedFinderTest {

  private static final String TEXT =
      """
      Product      Sales     Share
      Wheat flour  dry       fine
      Rye flour    moist     coarse
      Malt         very dry  fine
      """;

  @Test
  void tagsThatHoldGiveTheTable() {
    String tags =
        "!Product | !Sales | !Share\nWheat flour | dry | fine\nRye flour | moist | coarse"
            + "\nMalt | very dry | fine";
    assertThat(rows(sketch(TEXT), tags))
        .containsExactly(
            "Product | Sales | Share",
            "Wheat flour | dry | fine",
            "Rye flour | moist | coarse",
            "Malt | very dry | fine");
    assertThat(tables(sketch(TEXT), tags).get(0).headerRowCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a span too much
        "!Product >2 | !Sales | !Share\nWheat flour | dry | fine\nRye flour | moist | coarse"
            + "\nMalt | very dry | fine",
        // a row too much
        "!Product v2 | !Sales | !Share\nWheat flour | dry | fine\nRye flour | moist | coarse"
            + "\nMalt | very dry | fine",
        // columns in another order
        "!Sales | !Product | !Share\nWheat flour | dry | fine\nRye flour | moist | coarse"
            + "\nMalt | very dry | fine",
        // rows in another order
        "Rye flour | moist | coarse\n!Product | !Sales | !Share\nWheat flour | dry | fine"
            + "\nMalt | very dry | fine",
        // a row left out
        "!Product | !Sales | !Share\nWheat flour | dry | fine\nMalt | very dry | fine",
        // a cell with text left out
        "!Product | !Sales | !Share\nWheat flour | dry | fine\nRye flour | coarse"
            + "\nMalt | very dry | fine",
        // all in one cell
        "Product Sales Share Wheat flour dry fine Rye flour moist coarse Malt very dry fine",
        // all in one row
        "Product Sales Share Wheat flour dry fine | Rye flour moist coarse Malt very dry fine",
        // all in one column
        "Product Sales Share\nWheat flour dry fine\nRye flour moist coarse\nMalt very dry fine"
      })
  void tagsThatLieAreLeftAside(String tags) {
    assertThat(rows(sketch(TEXT), tags)).isEmpty();
  }

  @Test
  void valuesOfSeveralRowsAreNotOneRow() {
    String text = "Product   2019   2020\nWheat        1      2\nRye          3      4\n";
    assertThat(rows(sketch(text), "!Product | !2019 | !2020\nWheat | 1 | 2\nRye | 3 | 4"))
        .hasSize(3);
    assertThat(rows(sketch(text), "!Product | !2019 | !2020\nWheat Rye | 1 3 | 2 4")).isEmpty();
  }

  @Test
  void rowsThatFollowUntaggedBelongToTheTable() {
    String text = "Product   2019   2020\nWheat        1      2\nRye          3      4\n";
    assertThat(rows(sketch(text), "!Product | !2019 | !2020\nWheat | 1 | 2")).isEmpty();
  }

  @Test
  void aValueFarRightInATextIsAColumnOfItsOwn() {
    String text =
        "Product   Kind       2020\nWheat     fine          2\nRye       coarse        4\n";
    assertThat(rows(sketch(text), "!Product | !Kind 2020\nWheat | fine 2\nRye | coarse 4"))
        .isEmpty();
  }

  @Test
  void valuesOfSeveralColumnsAreNotOneColumn() {
    String text = "Product   2019   2020\nWheat        1      2\nRye          3      4\n";
    assertThat(rows(sketch(text), "!Product | !2019 2020\nWheat | 1 2\nRye | 3 4")).isEmpty();
  }

  @Test
  void noDrawnLineRunsThroughACell() {
    String tags = "!Item | !Plan\nSales | good enough\nCosts | bad";
    String text = "Item      Plan\nSales     good   enough\nCosts     bad\n";
    assertThat(rows(sketch(text), tags)).hasSize(3);
    assertThat(rows(sketch(text).down(at(16), PageSketch.TOP, 140), tags)).isEmpty();
    assertThat(rows(sketch(text).down(at(16), PageSketch.TOP, 112), tags)).hasSize(3);
  }

  @Test
  void aGridThatGoesOnIsNotTheWholeTable() {
    String text =
        """
        +-------+------+
        | Item  | plan |
        +-------+------+
        | Sales | good |
        +-------+------+
        | Costs | bad  |
        +-------+------+
        """;
    assertThat(rows(sketch(text), "!Item | !plan\nSales | good\nCosts | bad")).hasSize(3);
    assertThat(rows(sketch(text), "!Item | !plan\nSales | good")).isEmpty();
  }

  @Test
  void paragraphsAreLaidOutByTagsAndNoTable() {
    String prose = "We sold more than in all the years before and shall go on like that";
    String text = "Left     " + prose + "\nRight    " + prose + "\n";
    assertThat(rows(sketch(text), "Left | " + prose + "\nRight | " + prose)).hasSize(2);
    String more = prose + " " + prose;
    text = "Left     " + more + "\n         " + more + "\nRight    " + more + "\n";
    String tags = "Left | " + more + " " + more + "\nRight | " + more;
    assertThat(rows(sketch(text), tags)).isEmpty();
  }

  @Test
  void emptyCellsMayBeLeftOut() {
    PageSketch sketch =
        sketch(
            """
            Product    2019     2020     2021
            Wheat         1        2        3
            Rye                    4        5
            Malt          6                 7
            """);
    assertThat(rows(sketch, "!Product|!2019|!2020|!2021\nWheat|1|2|3\nRye|4|5\nMalt|6|7"))
        .containsExactly(
            "Product | 2019 | 2020 | 2021",
            "Wheat | 1 | 2 | 3",
            "Rye |  | 4 | 5",
            "Malt | 6 |  | 7");
  }

  @Test
  void tagsMayBeLeftAside() {
    PageContent page =
        tagged(sketch("Sales   good\nCosts   bad\n").page(), "Sales|good\nCosts|bad");
    assertThat(new RegionFinder(true).find(page)).hasSize(1);
    assertThat(new RegionFinder(false).find(page)).isEmpty();
  }

  @Test
  void spansAreKept() {
    PageSketch sketch =
        sketch(
            """
                        Sales
            Product  2020    2021
            Wheat       1       2
            """);
    assertThat(rows(sketch, "!Product v2 | !Sales >2\n!2020 | !2021\nWheat | 1 | 2"))
        .containsExactly("Product | Sales | <", "^ | 2020 | 2021", "Wheat | 1 | 2");
  }

  @Test
  void theTableAroundAnotherIsForTheLayout() {
    PageContent page =
        tagged(
            sketch("Wheat flour   dry\nRye flour     moist\n").page(),
            "Wheat flour | dry\nRye flour | moist");
    TaggedTable inner = page.taggedTables().get(0);
    List<Integer> all = new ArrayList<>();
    inner.cells().forEach(cell -> all.addAll(cell.markedContents()));
    TaggedTable outer = new TaggedTable(2, 2, List.of(new TaggedCell(0, 0, 1, 1, false, all)));
    assertThat(tables(with(page, page.words(), List.of(outer, inner))))
        .extracting(TableText::rows)
        .containsExactly(List.of("Wheat flour | dry", "Rye flour | moist"));
  }

  private static List<String> rows(PageSketch sketch, String tags) {
    return tables(sketch, tags).stream().flatMap(table -> TableText.rows(table).stream()).toList();
  }

  private static List<Table> tables(PageSketch sketch, String tags) {
    return tables(tagged(sketch.page(), tags));
  }

  private static List<Table> tables(PageContent page) {
    return new RegionFinder()
        .find(page).stream()
            .filter(region -> region.tagged() != null)
            .map(
                region ->
                    new TableAssembler()
                        .assemble(page, region, new GridBuilder(Evidence.BOTH).build(region)))
            .toList();
  }

  private static PageContent tagged(PageContent page, String tags) {
    List<Word> words = new ArrayList<>(page.words());
    List<TaggedCell> cells = new ArrayList<>();
    Set<List<Integer>> taken = new HashSet<>();
    String[] rows = tags.split("\n", -1);
    int columns = 0;
    for (int r = 0; r < rows.length; r++) {
      int column = 0;
      for (String part : rows[r].split("\\|", -1)) {
        while (taken.contains(List.of(r, column))) {
          column++;
        }
        int down = part.contains("v2") ? 2 : 1;
        int across = part.contains(">2") ? 2 : 1;
        for (int i = 0; i < down * across; i++) {
          taken.add(List.of(r + i / across, column + i % across));
        }
        int id = cells.size();
        String text = part.replaceAll("!|v2|>2", "").strip();
        for (String word : text.split(" ", -1)) {
          mark(words, word, id);
        }
        cells.add(new TaggedCell(r, column, down, across, part.contains("!"), List.of(id)));
        column += across;
        columns = Math.max(columns, column);
      }
    }
    return with(page, words, List.of(new TaggedTable(rows.length, columns, cells)));
  }

  /** Gives the next word with that text the id. */
  private static void mark(List<Word> words, String text, int id) {
    for (int i = 0; i < words.size(); i++) {
      Word w = words.get(i);
      if (w.markedContent() < 0 && w.text().equals(text)) {
        words.set(
            i, new Word(w.glyphs(), text, w.box(), w.baseline(), w.style(), w.direction(), id));
        return;
      }
    }
    throw new IllegalArgumentException(text);
  }

  private static PageContent with(PageContent page, List<Word> words, List<TaggedTable> tables) {
    return new PageContent(
        1,
        page.width(),
        page.height(),
        0,
        words,
        page.rulings(),
        page.fills(),
        page.figures(),
        tables,
        page.glyphs());
  }
}
