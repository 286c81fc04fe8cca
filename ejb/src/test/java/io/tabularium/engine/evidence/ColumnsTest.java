package io.tabularium.engine.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.RowKind;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.TextStyle;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table of two columns, 0 to 100 and 100 to 200, rows of 20 from 100 on, the first its head. */
class ColumnsTest {

  private static final int ROWS = 5;

  private final List<TextLine> lines = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();

  @Test
  void textInLineHasNothingToSay() {
    rows(10, 150);
    Signs signs = signs();
    assertThat(signs.columns().freeStrips()).isZero();
    assertThat(signs.columns().ragged()).isZero();
    assertThat(signs.columns().cutPhrases()).isZero();
    assertThat(signs.surroundings().rowsOutside()).isZero();
    assertThat(signs.surroundings().textNear()).isZero();
  }

  @Test
  void aStripDownAColumnIsSeen() {
    for (int row = 0; row < ROWS; row++) {
      line(100 + 20 * row, 5, 60, 150);
    }
    assertThat(signs().columns().freeStrips()).isEqualTo(0.5);
  }

  @Test
  void aPhraseThatABoundaryCutsIsSeen() {
    rows(10, 150);
    line(120, 78, 101); // words are 20 wide: three points between
    assertThat(signs().columns().cutPhrases()).isEqualTo(1);
  }

  @Test
  void textOutOfLineIsSeen() {
    for (int row = 0; row < ROWS; row++) {
      line(100 + 20 * row, 3 + 13 * row, 150);
    }
    assertThat(signs().columns().ragged()).isEqualTo(0.375);
  }

  @Test
  void aLineInTheColumnsRightAboveIsSeenAndOneTextIsNot() {
    rows(10, 150);
    word(85, 10);
    word(85, 150);
    assertThat(signs().surroundings().rowsOutside()).isEqualTo(1);
    words.remove(words.size() - 1);
    assertThat(signs().surroundings().rowsOutside()).isZero();
  }

  @Test
  void textThatTouchesTheTableIsNear() {
    rows(10, 150);
    word(200, 10);
    assertThat(signs().surroundings().textNear()).isEqualTo(1);
  }

  private void rows(double... starts) {
    for (int row = 0; row < ROWS; row++) {
      line(100 + 20 * row, starts);
    }
  }

  private void line(double top, double... starts) {
    List<Word> line = new ArrayList<>();
    for (double start : starts) {
      line.add(word(top + 5, start));
    }
    lines.add(TextLine.of(line));
  }

  /** A word that is 20 wide and 10 high, on the page. */
  private Word word(double top, double start) {
    BoundingBox box = new BoundingBox(start, top, start + 20, top + 10);
    TextStyle style = new TextStyle("F", 10, false, false, 0);
    Word word = new Word(List.of(), "Word", box, top + 8, style, Direction.RIGHT, -1);
    words.add(word);
    return word;
  }

  private Signs signs() {
    List<Boundary> columns = new ArrayList<>();
    List<Boundary> rows = new ArrayList<>();
    for (int c = 0; c <= 2; c++) {
      columns.add(Boundary.between(100 * c, 100 * c));
    }
    for (int r = 0; r <= ROWS; r++) {
      rows.add(Boundary.between(100 + 20 * r, 100 + 20 * r));
    }
    BoundingBox box = new BoundingBox(0, 100, 200, 200);
    List<RowKind> kinds = new ArrayList<>(Collections.nCopies(ROWS, RowKind.DATA));
    kinds.set(0, RowKind.HEADER);
    List<Cell> cells = List.of(new Cell(0, 0, 1, 1, box, "Word", true));
    Table table =
        new Table(0, 1, box, TableMethod.STREAM, null, 2, null, List.of(), null, kinds, cells);
    TableRegion region = new TableRegion(box, lines, List.of(), List.of(), null, List.of(), null);
    PageContent page =
        new PageContent(
            1,
            600,
            800,
            0,
            words,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new PageContent.GlyphCount(0, 0, 0, 0));
    return new Signs(table, region, new Grid(columns, rows, 1, TableMethod.STREAM), page);
  }
}
