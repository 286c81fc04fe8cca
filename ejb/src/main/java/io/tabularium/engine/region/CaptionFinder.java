package io.tabularium.engine.region;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds what stands by a table: its title above or below it, its notes below it. */
final class CaptionFinder {

  /** A title or a note starts within this many font sizes of the table. */
  private static final double NEAR = 3;

  /** Lines of a title or a note are at most this many font sizes apart. */
  private static final double LEADING = 1.7;

  /** Longer titles are text. */
  private static final int MAX_TITLE_LINES = 6;

  /** Longer bold lines are text. */
  private static final int MAX_HEADING_WORDS = 15;

  /** Longer notes are text. */
  private static final int MAX_NOTE_LINES = 20;

  private static final Pattern NOTE =
      Pattern.compile(
          "(?iu)((note|notes|source|sources|quelle|quellen|anmerkung|fuente|fonte|bron|remarque)\\b"
              + "|[*\\u2020\\u2021\\u00a7#\\u2014\\u2013]|\\(?[0-9a-z]\\)|[0-9a-z] [A-Z]"
              + "|see notes?\\b).*");

  private final List<TextLine> lines;

  CaptionFinder(List<TextLine> lines) {
    this.lines = lines;
  }

  /** The title of the table, lines joined by spaces: its caption or a bold heading; or null. */
  String title(BoundingBox table) {
    String caption = caption(table);
    return caption == null ? heading(beside(table, 0, table.y0()), table) : caption;
  }

  /** The caption above the table, else below it, lines joined by spaces; or null. */
  String caption(BoundingBox table) {
    List<TextLine> above = beside(table, 0, table.y0());
    List<TextLine> title = new ArrayList<>();
    double edge = table.y0();
    double reach = NEAR;
    for (int i = above.size() - 1; i >= 0 && title.size() < MAX_TITLE_LINES; i--) {
      TextLine line = above.get(i);
      if (edge - line.baseline() > reach * line.size()) {
        break;
      }
      title.add(0, line);
      if (Caption.isCaption(line)) {
        return text(title);
      }
      edge = line.baseline() - line.size();
      reach = LEADING - 1;
    }
    return captionBelow(table);
  }

  /** The bold line right above the table if it is one of its own. */
  private static String heading(List<TextLine> above, BoundingBox table) {
    if (above.isEmpty()) {
      return null;
    }
    TextLine line = above.get(above.size() - 1);
    boolean near = table.y0() - line.baseline() <= NEAR * line.size();
    return near && line.isBold() && line.words().size() <= MAX_HEADING_WORDS ? line.text() : null;
  }

  private String captionBelow(BoundingBox table) {
    List<TextLine> below = beside(table, table.y1(), table.y1() + table.height());
    boolean caption =
        !below.isEmpty()
            && Caption.isCaption(below.get(0))
            && below.get(0).box().y0() - table.y1() <= NEAR * below.get(0).size();
    return caption ? below.get(0).text() : null;
  }

  /** Whether {@code line} starts as notes do. */
  static boolean isNote(TextLine line) {
    return NOTE.matcher(line.text()).matches();
  }

  /** The notes right below the table, one for each mark or word that starts one. */
  List<String> notes(BoundingBox table) {
    List<List<TextLine>> notes = new ArrayList<>();
    double edge = table.y1();
    double reach = NEAR;
    int count = 0;
    for (TextLine line : beside(table, table.y1(), Double.MAX_VALUE)) {
      boolean starts = isNote(line);
      boolean near = line.box().y0() - edge <= (reach - 1) * line.size();
      if (!near || count++ == MAX_NOTE_LINES || (notes.isEmpty() && !starts)) {
        break;
      }
      if (starts) {
        notes.add(new ArrayList<>());
      }
      notes.get(notes.size() - 1).add(line);
      edge = line.box().y1();
      reach = LEADING;
    }
    return notes.stream().map(CaptionFinder::text).toList();
  }

  /** The lines between two heights that stand over or under the table, cut to its width. */
  private List<TextLine> beside(BoundingBox table, double top, double bottom) {
    List<TextLine> beside = new ArrayList<>();
    for (TextLine line : TextShape.between(lines, top, bottom)) {
      for (TextLine part : line.phrases(NEAR * line.size())) {
        if (part.box().overlap(table, Axis.HORIZONTAL) > 0) {
          beside.add(part);
        }
      }
    }
    return beside;
  }

  private static String text(List<TextLine> lines) {
    return String.join(" ", lines.stream().map(TextLine::text).toList());
  }
}
