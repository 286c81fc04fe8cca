package io.tabularium.engine;

import io.tabularium.engine.grid.GridBuilder;
import io.tabularium.engine.grid.GridBuilder.Evidence;
import io.tabularium.engine.layout.LineBuilder;
import io.tabularium.engine.layout.RulingJoiner;
import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.Fill;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.TextStyle;
import io.tabularium.engine.model.Word;
import io.tabularium.engine.region.RegionFinder;
import io.tabularium.engine.table.TableAssembler;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as a test draws it: text as it would stand in a fixed-width font, with rules among it.
 *
 * <p>A character is .4 font sizes wide: one space parts words of a cell, two are wider than that
 * but part no columns for sure, three are a wide gap. A line of text is 1.2 font sizes high. Runs
 * of {@code --} and {@code +} are rules of no height, a {@code |} is a rule down its line.
 */
public final class PageSketch {

  /** Left edge of the text. */
  public static final double LEFT = 50;

  /** Top edge of the first line. */
  public static final double TOP = 100;

  private static final double CHARACTER = 0.4;
  private static final double LEADING = 1.2;
  private static final double BASELINE = 0.95;
  private static final Pattern WORD = Pattern.compile("[^\\s|]+");
  private static final Pattern RULE_LINE = Pattern.compile("[-+| ]*--[-+| ]*");
  private static final Pattern RULE = Pattern.compile("[-+|]*--[-+|]*");

  private final List<Word> words = new ArrayList<>();
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<BoundingBox> figures = new ArrayList<>();
  private double y = TOP;
  private double size = 10;
  private boolean bold;

  /** An empty page of 600 by 800 points. */
  public static PageSketch sketch() {
    return new PageSketch();
  }

  /** A page with {@code lines} on it, in size 10. */
  public static PageSketch sketch(String lines) {
    return new PageSketch().lines(lines);
  }

  /** The x at which a character of size 10 begins, counted from 0 at the left edge of the text. */
  public static double at(int character) {
    return LEFT + character * CHARACTER * 10;
  }

  /** Goes on with lines below those that are there. */
  public PageSketch lines(String lines) {
    lines.lines().forEach(this::line);
    return this;
  }

  /** Goes on with bold lines. */
  public PageSketch boldLines(String lines) {
    bold = true;
    lines(lines);
    bold = false;
    return this;
  }

  /** Leaves {@code points} free. */
  public PageSketch skip(double points) {
    y += points;
    return this;
  }

  /** Lines to come are of another font size. */
  public PageSketch size(double other) {
    size = other;
    return this;
  }

  /** One run of words from {@code x} on a baseline. */
  public PageSketch text(double x, double baseline, String text) {
    words(x, baseline, text);
    return this;
  }

  /** A word that may run any way. */
  public PageSketch word(Direction direction, BoundingBox box, String text) {
    TextStyle style = new TextStyle("Sketch", size, bold, false, 0);
    double baseline =
        switch (direction) {
          case RIGHT -> box.y1() - 0.2 * size;
          case DOWN -> box.x0() + 0.2 * size;
          case LEFT -> box.y0() + 0.2 * size;
          case UP -> box.x1() - 0.2 * size;
        };
    words.add(new Word(List.of(), text, box, baseline, style, direction, -1));
    return this;
  }

  /** A rule along x. */
  public PageSketch across(double y, double x0, double x1) {
    rulings.add(new Ruling(Axis.HORIZONTAL, y, x0, x1, 0.5));
    return this;
  }

  /** A rule along y. */
  public PageSketch down(double x, double y0, double y1) {
    rulings.add(new Ruling(Axis.VERTICAL, x, y0, y1, 0.5));
    return this;
  }

  /** A shaded area. */
  public PageSketch fill(double x0, double y0, double x1, double y1, int rgb) {
    fills.add(new Fill(new BoundingBox(x0, y0, x1, y1), rgb));
    return this;
  }

  /** A path with curves or slanted lines. */
  public PageSketch figure(double x0, double y0, double x1, double y1) {
    figures.add(new BoundingBox(x0, y0, x1, y1));
    return this;
  }

  /** What the stages read. */
  public PageContent page() {
    return new PageContent(
        1,
        600,
        800,
        0,
        words,
        rulings,
        fills,
        figures,
        List.of(),
        new PageContent.GlyphCount(words.size(), 0, 0, 0));
  }

  /** The words by line. */
  public List<TextLine> textLines() {
    return LineBuilder.build(words);
  }

  /** The rules, joined. */
  public List<Ruling> joined() {
    return RulingJoiner.join(rulings);
  }

  /** The regions that are found. */
  public List<TableRegion> regions() {
    return new RegionFinder().find(page());
  }

  /** Everything on the page as one region. */
  public TableRegion region() {
    List<BoundingBox> boxes = new ArrayList<>(words.stream().map(Word::box).toList());
    rulings.forEach(ruling -> boxes.add(ruling.box()));
    return new RegionFinder().cut(page(), BoundingBox.enclosing(boxes));
  }

  /** The grid of everything on the page. */
  public Grid grid() {
    return grid(Evidence.BOTH);
  }

  /** The same by some of the evidence. */
  public Grid grid(Evidence evidence) {
    return new GridBuilder(evidence).build(region());
  }

  /** Everything on the page as one table. */
  public Table table() {
    return new TableAssembler().assemble(page(), region(), grid());
  }

  /** The rows of {@link #table()}, see {@link TableText#rows}. */
  public List<String> rows() {
    return TableText.rows(table());
  }

  private void line(String line) {
    boolean rules = RULE_LINE.matcher(line).matches();
    if (rules) {
      Matcher matcher = RULE.matcher(line);
      while (matcher.find()) {
        across(y, x(line, matcher.start(), 0), x(line, matcher.end() - 1, 1));
      }
      return;
    }
    for (int i = line.indexOf('|'); i >= 0; i = line.indexOf('|', i + 1)) {
      down(x(line, i, 0), y, y + LEADING * size);
    }
    words(LEFT, y + BASELINE * size, line);
    y += LEADING * size;
  }

  /** The side of a character, 0 left or 1 right; a rule begins and ends in the middle of it. */
  private double x(String line, int index, int side) {
    boolean middle = line.charAt(index) == '|' || line.charAt(index) == '+';
    return LEFT + (index + (middle ? 0.5 : side)) * CHARACTER * size;
  }

  private void words(double x, double baseline, String text) {
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      BoundingBox box =
          new BoundingBox(
              x + matcher.start() * CHARACTER * size,
              baseline - 0.8 * size,
              x + matcher.end() * CHARACTER * size,
              baseline + 0.2 * size);
      TextStyle style = new TextStyle("Sketch", size, bold, false, 0);
      words.add(new Word(List.of(), matcher.group(), box, baseline, style, Direction.RIGHT, -1));
    }
  }
}
