package io.tabularium.engine.page;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.Fill;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.TextStyle;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Boxes to be ticked among what a page draws: small squares that stand alone beside text, empty or
 * with a cross, a tick or a smaller square in them. They become words of the character that they
 * stand for, and their lines are taken away.
 */
final class CheckBoxes {

  /** Sides of boxes are between these, in points. */
  private static final double LEAST = 5;

  private static final double MOST = 16;

  /** Corners meet, and sides are alike, within so many points. */
  private static final double MEET = 1.2;

  /** A mark in a box may reach so many points beyond it. */
  private static final double BEYOND = 5;

  /** A drawing so many times as wide or high as a box is no mark in it. */
  private static final double NO_MARK = 2.5;

  /** A square of at most this part of a box's side marks it. */
  private static final double INNER = 0.85;

  /** Channels of an empty box's colour are at least this (of 255). */
  private static final int LIGHT = 0xE0;

  /** Pages with more short lines are drawings. */
  private static final int MOST_LINES = 2000;

  private final List<Ruling> rulings;
  private final List<Fill> fills;
  private final List<BoundingBox> figures;
  private final List<Word> words;
  private final List<CheckBox> found = new ArrayList<>();

  /**
   * Looks at what a page draws; takes the boxes' lines and marks out of the lists.
   *
   * @param fields boxes of its form
   */
  CheckBoxes(
      List<Ruling> rulings,
      List<Fill> fills,
      List<BoundingBox> figures,
      List<Word> words,
      List<CheckBox> fields) {
    this.rulings = rulings;
    this.fills = fills;
    this.figures = figures;
    this.words = words;
    List<BoundingBox> squares = squares();
    for (BoundingBox square : squares) {
      if (fields.stream().anyMatch(field -> field.box().overlaps(square))) {
        take(square);
      } else if (isAlone(square, squares)) {
        look(square);
      }
    }
    found.addAll(fields);
  }

  /** The boxes as words, on the lines of the words beside them. */
  List<Word> words() {
    return found.stream().map(this::word).toList();
  }

  private List<BoundingBox> squares() {
    List<Ruling> across = sides(Axis.HORIZONTAL);
    List<Ruling> down = sides(Axis.VERTICAL);
    List<BoundingBox> squares = new ArrayList<>();
    if (across.size() + down.size() > MOST_LINES) {
      return squares;
    }
    for (int i = 0; i < across.size(); i++) {
      Ruling top = across.get(i);
      for (int j = i + 1; j < across.size(); j++) {
        Ruling bottom = across.get(j);
        double height = bottom.position() - top.position();
        if (height > MOST) {
          break;
        }
        BoundingBox box =
            new BoundingBox(top.start(), top.position(), top.end(), bottom.position());
        if (Math.abs(height - top.length()) <= MEET
            && Math.abs(bottom.start() - top.start()) <= MEET
            && Math.abs(bottom.end() - top.end()) <= MEET
            && hasSide(down, box, box.x0())
            && hasSide(down, box, box.x1())) {
          squares.add(box);
          break;
        }
      }
    }
    return squares;
  }

  private List<Ruling> sides(Axis axis) {
    return rulings.stream()
        .filter(r -> r.axis() == axis && r.length() >= LEAST && r.length() <= MOST)
        .sorted(Comparator.comparingDouble(Ruling::position))
        .toList();
  }

  private static boolean hasSide(List<Ruling> down, BoundingBox box, double x) {
    return down.stream()
        .anyMatch(
            side ->
                Math.abs(side.position() - x) <= MEET
                    && Math.abs(side.start() - box.y0()) <= MEET
                    && Math.abs(side.end() - box.y1()) <= MEET);
  }

  /** Boxes in a row without space between are for letters, and a grid's places are cells. */
  private static boolean isAlone(BoundingBox square, List<BoundingBox> squares) {
    BoundingBox about = square.grow(MEET);
    return squares.stream().noneMatch(other -> !other.equals(square) && other.overlaps(about));
  }

  private void look(BoundingBox square) {
    BoundingBox inner = square.grow(-MEET / 2);
    boolean text = words.stream().anyMatch(word -> word.box().overlaps(inner));
    boolean drawing = figures.stream().anyMatch(f -> isLarge(f, square) && f.overlaps(square));
    boolean beside = words.stream().anyMatch(word -> isOnLine(word, square));
    boolean shaded = fills.stream().anyMatch(fill -> isShade(fill, square));
    if (!text && !drawing && !shaded && beside) {
      boolean ticked =
          figures.stream().anyMatch(figure -> isMark(figure, square))
              || fills.stream()
                  .anyMatch(fill -> isMark(fill.box(), square) && isInner(fill, square));
      found.add(new CheckBox(square, ticked));
      take(square);
    }
  }

  private static boolean isLarge(BoundingBox drawing, BoundingBox square) {
    return drawing.width() > NO_MARK * square.width()
        || drawing.height() > NO_MARK * square.height();
  }

  private static boolean isOnLine(Word word, BoundingBox square) {
    return word.direction() == Direction.RIGHT
        && word.box().y0() <= square.centerY()
        && word.box().y1() >= square.centerY();
  }

  /** Whether a box is filled with a colour, as the keys of charts are. */
  private static boolean isShade(Fill fill, BoundingBox square) {
    return !isLight(fill) && isMark(fill.box(), square) && !isInner(fill, square);
  }

  private static boolean isInner(Fill fill, BoundingBox square) {
    return !isLight(fill)
        && fill.box().width() <= INNER * square.width()
        && fill.box().height() <= INNER * square.height();
  }

  private static boolean isLight(Fill fill) {
    return (fill.rgb() >> 16 & 0xFF) >= LIGHT
        && (fill.rgb() >> 8 & 0xFF) >= LIGHT
        && (fill.rgb() & 0xFF) >= LIGHT;
  }

  private static boolean isMark(BoundingBox drawing, BoundingBox square) {
    return square.containsCenterOf(drawing)
        && square.grow(BEYOND).x0() <= drawing.x0()
        && square.grow(BEYOND).x1() >= drawing.x1()
        && !isLarge(drawing, square);
  }

  private void take(BoundingBox square) {
    BoundingBox about = square.grow(MEET);
    rulings.removeIf(r -> r.length() <= MOST + MEET && isWithin(r.box(), about));
    fills.removeIf(fill -> isWithin(fill.box(), about));
    figures.removeIf(figure -> isMark(figure, square));
  }

  private static boolean isWithin(BoundingBox box, BoundingBox about) {
    return box.x0() >= about.x0()
        && box.y0() >= about.y0()
        && box.x1() <= about.x1()
        && box.y1() <= about.y1();
  }

  private Word word(CheckBox check) {
    BoundingBox box = check.box();
    Word beside =
        words.stream()
            .filter(word -> isOnLine(word, box))
            .min(Comparator.comparingDouble(word -> Math.abs(word.box().centerX() - box.centerX())))
            .orElse(null);
    TextStyle style =
        beside == null ? new TextStyle("", box.height(), false, false, 0) : beside.style();
    double baseline = beside == null ? box.y1() : beside.baseline();
    return new Word(List.of(), check.text(), box, baseline, style, Direction.RIGHT, -1);
  }
}
