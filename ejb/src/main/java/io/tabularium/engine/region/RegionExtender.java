package io.tabularium.engine.region;

import io.tabularium.engine.layout.Content;
import io.tabularium.engine.layout.Corridor;
import io.tabularium.engine.layout.CorridorFinder;
import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Adds the lines beyond the outer rules of a table that go on in its columns. */
final class RegionExtender {

  /** Text may reach over the side of a table by this, in points. */
  private static final double OVERHANG = 6;

  /** A row follows within this many of the widest row distances of the table. */
  private static final double LEADING_SLACK = 1.3;

  /** ... or of so many font sizes, where the table so far is a head alone. */
  private static final double MIN_LEADING = 1.2;

  /** More lines than this between two rows are something else. */
  private static final int MAX_BETWEEN = 3;

  /** A line of more words between two rows is a sentence. */
  private static final int MAX_WORDS = 6;

  /** Lines of a heading stand this close, in font sizes, bottom to top. */
  private static final double HEADING_GAP = 0.9;

  /** ... or within this part of the space between two rows. */
  private static final double ROW_SPACE = 1.1;

  /** Words may touch a corridor by this many font sizes. */
  private static final double EDGE = 0.2;

  /** Texts of one column start, end or have their middle within this, in font sizes. */
  private static final double ALIGNED = 0.3;

  private final List<TextLine> lines;

  RegionExtender(List<TextLine> lines) {
    this.lines = lines;
  }

  /** {@code box} with the headings above it and the rows below it. */
  BoundingBox extend(BoundingBox box) {
    List<TextLine> inside = new ArrayList<>(within(box, box.y0(), box.y1()));
    List<Corridor> corridors = CorridorFinder.find(inside);
    if (corridors.isEmpty()) {
      return box;
    }
    return extendUp(extendDown(box, inside, corridors), inside, corridors);
  }

  private BoundingBox extendDown(BoundingBox box, List<TextLine> inside, List<Corridor> corridors) {
    BoundingBox grown = box;
    BoundingBox open = box;
    TextLine last = inside.get(inside.size() - 1);
    double leading = Math.max(leading(inside), MIN_LEADING * last.size());
    boolean words = inside.stream().noneMatch(line -> isRow(line, corridors));
    int between = 0;
    for (TextLine line : within(box, box.y1(), Double.MAX_VALUE)) {
      double distance = line.baseline() - last.baseline();
      boolean row = isRow(line, corridors);
      words &= !row;
      boolean keeps = row || (words && isTextRow(line, inside, corridors));
      between = keeps ? 0 : between + 1;
      if (distance > LEADING_SLACK * leading
          || between > MAX_BETWEEN
          || !(keeps || isBetween(line))) {
        break;
      }
      open = open.union(line.box());
      grown = keeps ? open : grown;
      last = line;
    }
    return grown;
  }

  /** Only a table that begins with values lacks its headings. */
  private BoundingBox extendUp(BoundingBox box, List<TextLine> inside, List<Corridor> corridors) {
    boolean headed =
        inside.stream()
            .filter(Phrases::isGapped)
            .findFirst()
            .filter(line -> isRow(line, corridors))
            .isEmpty();
    if (headed) {
      return box;
    }
    BoundingBox grown = box;
    BoundingBox open = box;
    int between = 0;
    boolean first = true;
    double leading = leading(inside);
    List<TextLine> above = within(box, 0, box.y0());
    for (int i = above.size() - 1; i >= 0; i--) {
      TextLine line = above.get(i);
      double space = Math.max(HEADING_GAP * line.size(), ROW_SPACE * (leading - line.size()));
      boolean near = open.y0() - line.box().y1() <= space;
      boolean section = first && !Phrases.isGapped(line);
      if (!near
          || (section && (between++ > 0 || !isBetween(line)))
          || Caption.isCaption(line)
          || (!section && crosses(line, corridors))) {
        break;
      }
      open = open.union(line.box());
      grown = section ? grown : open;
      first = section;
    }
    return grown;
  }

  /** Whether the line may stand between two rows: a label that goes on, or a section. */
  private static boolean isBetween(TextLine line) {
    return !Phrases.isGapped(line)
        && line.words().size() <= MAX_WORDS
        && !Content.isValue(line.text())
        && !Caption.isCaption(line)
        && !CaptionFinder.isNote(line);
  }

  private List<TextLine> within(BoundingBox box, double top, double bottom) {
    return TextShape.cut(
        TextShape.between(lines, top, bottom), box.x0() - OVERHANG, box.x1() + OVERHANG);
  }

  /** The widest distance of two baselines that follow each other; 0 if there are no two. */
  static double leading(List<TextLine> lines) {
    double widest = 0;
    for (int i = 1; i < lines.size(); i++) {
      widest = Math.max(widest, lines.get(i).baseline() - lines.get(i - 1).baseline());
    }
    return widest;
  }

  /** Whether the line has a value right of its first part and stays within the columns. */
  private static boolean isRow(TextLine line, List<Corridor> corridors) {
    List<TextLine> phrases = Phrases.wide(line);
    return phrases.size() > 1
        && !crosses(line, corridors)
        && phrases.stream().skip(1).anyMatch(phrase -> Content.isValue(phrase.text()));
  }

  /** Whether the line keeps to the columns and each part of it stands as a text above it does. */
  private static boolean isTextRow(TextLine line, List<TextLine> inside, List<Corridor> corridors) {
    return (Phrases.isGapped(line) || isRest(line, corridors))
        && !crosses(line, corridors)
        && Phrases.wide(line).stream().allMatch(part -> isAligned(part, inside));
  }

  /** Whether the line is nothing but the rest of a text right of the labels. */
  private static boolean isRest(TextLine line, List<Corridor> corridors) {
    return line.box().x0() > corridors.get(0).center() && !CaptionFinder.isNote(line);
  }

  private static boolean isAligned(TextLine part, List<TextLine> lines) {
    double slack = ALIGNED * part.size();
    return lines.stream()
        .flatMap(line -> Phrases.wide(line).stream())
        .anyMatch(
            other ->
                Math.abs(other.box().x0() - part.box().x0()) <= slack
                    || Math.abs(other.box().x1() - part.box().x1()) <= slack
                    || Math.abs(other.box().centerX() - part.box().centerX()) <= slack);
  }

  /** Whether a phrase of the line lies over a corridor. */
  static boolean crosses(TextLine line, List<Corridor> corridors) {
    double edge = EDGE * line.size();
    for (TextLine phrase : Phrases.close(line)) {
      for (Corridor corridor : corridors) {
        if (phrase.box().x0() < corridor.start() - edge
            && phrase.box().x1() > corridor.end() + edge) {
          return true;
        }
      }
    }
    return false;
  }
}
