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

  /** Lines of a heading stand this close, in font sizes, bottom to top. */
  private static final double HEADING_GAP = 0.9;

  /** ... or within this part of the space between two rows. */
  private static final double ROW_SPACE = 1.1;

  /** Words may touch a corridor by this many font sizes. */
  private static final double EDGE = 0.2;

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
    double leading = leading(inside);
    TextLine last = inside.get(inside.size() - 1);
    for (TextLine line : within(box, box.y1(), Double.MAX_VALUE)) {
      boolean near = line.baseline() - last.baseline() <= LEADING_SLACK * leading;
      if (!near || !isRow(line, corridors)) {
        break;
      }
      grown = grown.union(line.box());
      last = line;
    }
    return grown;
  }

  /** Only a table that begins with values lacks its headings. */
  private BoundingBox extendUp(BoundingBox box, List<TextLine> inside, List<Corridor> corridors) {
    if (!isRow(inside.get(0), corridors)) {
      return box;
    }
    BoundingBox grown = box;
    boolean first = true;
    double leading = leading(inside);
    List<TextLine> above = within(box, 0, box.y0());
    for (int i = above.size() - 1; i >= 0; i--) {
      TextLine line = above.get(i);
      double space = Math.max(HEADING_GAP * line.size(), ROW_SPACE * (leading - line.size()));
      boolean near = grown.y0() - line.box().y1() <= space;
      boolean columns = Phrases.wide(line).size() > 1;
      if (!near || (first && !columns) || Caption.isCaption(line) || crosses(line, corridors)) {
        break;
      }
      grown = grown.union(line.box());
      first = false;
    }
    return grown;
  }

  private List<TextLine> within(BoundingBox box, double top, double bottom) {
    return TextShape.cut(
        TextShape.between(lines, top, bottom), box.x0() - OVERHANG, box.x1() + OVERHANG);
  }

  private static double leading(List<TextLine> lines) {
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
