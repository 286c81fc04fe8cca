package io.tabularium.engine.layout;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.Fill;
import io.tabularium.engine.model.Glyph;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.PageContent.Unseen;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.Word;

/**
 * Turns a page so that text of one direction stands upright, and what was found on it back.
 *
 * @param direction the text that becomes upright
 * @param width of the page before the turn, in points
 * @param height of the page before the turn, in points
 */
public record PageTurn(Direction direction, double width, double height) {

  /** The page turned, its words of other directions with it. */
  public PageContent turn(PageContent page) {
    if (direction == Direction.RIGHT) {
      return page;
    }
    boolean sideways = direction == Direction.UP || direction == Direction.DOWN;
    return new PageContent(
        page.page(),
        sideways ? height : width,
        sideways ? width : height,
        page.rotation(),
        page.words().stream().map(this::turn).toList(),
        page.rulings().stream().map(this::turn).toList(),
        page.fills().stream().map(fill -> new Fill(turn(fill.box()), fill.rgb())).toList(),
        page.figures().stream().map(this::turn).toList(),
        page.taggedTables(),
        page.glyphs(),
        page.remarks(),
        page.unseen().stream().map(u -> new Unseen(turn(u.box()), u.offPage())).toList());
  }

  /** A table of the turned page in the coordinates of the page. */
  public Table back(Table table) {
    return table.placed(
        back(table.box()),
        table.cells().stream().map(cell -> cell.withBox(back(cell.box()))).toList());
  }

  /** A box of the page on the turned page. */
  public BoundingBox turn(BoundingBox b) {
    return switch (direction) {
      case RIGHT -> b;
      case DOWN -> new BoundingBox(b.y0(), width - b.x1(), b.y1(), width - b.x0());
      case LEFT ->
          new BoundingBox(width - b.x1(), height - b.y1(), width - b.x0(), height - b.y0());
      case UP -> new BoundingBox(height - b.y1(), b.x0(), height - b.y0(), b.x1());
    };
  }

  /** A box of the turned page on the page. */
  public BoundingBox back(BoundingBox b) {
    return switch (direction) {
      case RIGHT -> b;
      case DOWN -> new BoundingBox(width - b.y1(), b.x0(), width - b.y0(), b.x1());
      case LEFT ->
          new BoundingBox(width - b.x1(), height - b.y1(), width - b.x0(), height - b.y0());
      case UP -> new BoundingBox(b.y0(), height - b.x1(), b.y1(), height - b.x0());
    };
  }

  private Word turn(Word word) {
    boolean along = word.direction() == Direction.RIGHT || word.direction() == Direction.LEFT;
    double baseline =
        switch (direction) {
          case RIGHT -> word.baseline();
          case UP -> along ? height - word.baseline() : word.baseline();
          case DOWN -> along ? word.baseline() : width - word.baseline();
          case LEFT -> (along ? height : width) - word.baseline();
        };
    return new Word(
        word.glyphs().stream().map(g -> new Glyph(g.text(), turn(g.box()))).toList(),
        word.text(),
        turn(word.box()),
        baseline,
        word.style(),
        word.direction().from(direction),
        word.markedContent());
  }

  private Ruling turn(Ruling ruling) {
    BoundingBox box = turn(ruling.box());
    boolean sideways = direction == Direction.UP || direction == Direction.DOWN;
    Axis axis = sideways ? ruling.axis().other() : ruling.axis();
    return new Ruling(
        axis, box.center(axis.other()), box.start(axis), box.end(axis), ruling.thickness());
  }
}
