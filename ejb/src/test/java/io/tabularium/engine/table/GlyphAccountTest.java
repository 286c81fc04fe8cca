package io.tabularium.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Conservation;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.Glyph;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.PageContent.GlyphCount;
import io.tabularium.engine.model.PageContent.Unseen;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.TextStyle;
import io.tabularium.engine.model.Word;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlyphAccountTest {

  private static final BoundingBox TABLE = new BoundingBox(0, 0, 200, 40);

  private final Word placed = word(10, 10, "ab");
  private final Word twice = word(110, 10, "cde");
  private final Word forgotten = word(10, 30, "f");
  private final Word outside = word(10, 90, "ghij");

  @Test
  void whatIsInOneCellEachIsWhole() {
    Places places = places();
    places.add(0, 0, line(placed));
    places.add(0, 1, line(twice));
    places.add(1, 0, line(forgotten));
    Conservation counted = GlyphAccount.of(page(List.of()), region(), places);
    assertThat(counted).isEqualTo(new Conservation(6, 6, 0, 0, 0, 0));
    assertThat(counted.isWhole()).isTrue();
  }

  @Test
  void whatIsLostTwiceOrUnseenIsCounted() {
    Places places = places();
    places.add(0, 0, line(placed));
    places.add(0, 1, line(twice));
    places.add(1, 1, line(twice));
    List<Unseen> unseen =
        List.of(
            new Unseen(new BoundingBox(50, 10, 55, 18), false),
            new Unseen(new BoundingBox(50, 90, 55, 98), false),
            new Unseen(new BoundingBox(700, 10, 705, 18), true),
            new Unseen(new BoundingBox(700, 90, 705, 98), true));
    Conservation counted = GlyphAccount.of(page(unseen), region(), places);
    assertThat(counted).isEqualTo(new Conservation(6, 5, 1, 3, 1, 1));
    assertThat(counted.isWhole()).isFalse();
  }

  private PageContent page(List<Unseen> unseen) {
    return new PageContent(
        1,
        600,
        800,
        0,
        List.of(placed, twice, forgotten, outside),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new GlyphCount(10, 0, 0, 0),
        Set.of(),
        unseen);
  }

  private static Places places() {
    List<Boundary> columns = List.of(Boundary.ruled(0), Boundary.ruled(100), Boundary.ruled(200));
    List<Boundary> rows = List.of(Boundary.ruled(0), Boundary.ruled(20), Boundary.ruled(40));
    return new Places(new Grid(columns, rows, 0, TableMethod.LATTICE));
  }

  private static TableRegion region() {
    return new TableRegion(TABLE, List.of(), List.of(), List.of(), null, List.of(), null);
  }

  private static TextLine line(Word word) {
    return TextLine.of(List.of(word));
  }

  private static Word word(double x, double y, String text) {
    BoundingBox box = new BoundingBox(x, y - 4, x + 5 * text.length(), y + 4);
    List<Glyph> glyphs = text.chars().mapToObj(c -> new Glyph(Character.toString(c), box)).toList();
    TextStyle style = new TextStyle("Sketch", 9, false, false, 0);
    return new Word(glyphs, text, box, y, style, Direction.RIGHT, -1);
  }
}
