package io.tabularium.invoice.reading;

import io.tabularium.engine.model.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The name of an article: its first line, and those that it was broken into. */
record ItemName(String text, int page, BoundingBox box) {

  /** Lines of one paragraph begin within so many points. */
  private static final double INDENT = 3;

  /** The space between two words, in font sizes. */
  private static final double SPACE = 0.25;

  /** Lines of a paragraph are at most so many font sizes apart. */
  private static final double PITCH = 1.6;

  /** Type of another size, by this factor, is not the name any more. */
  private static final double OTHER_SIZE = 0.06;

  private static final double WIDE = 0.6;

  /** Words that a line of further details begins with. */
  private static final Pattern DETAIL =
      Pattern.compile(
          "[^:(]{0,24}:"
              + " .*|(?:inkl|incl|including|inclus\\w*|art|ref|rif|sku|s/n|sn|ean|gtin|asin|serial"
              + "|lot|batch|period|seriennr|modell|model)(?![\\p{L}]).*");

  /** The name among the texts of a description's cell, or null if there are none. */
  static ItemName of(List<Phrase> texts, Room room) {
    if (texts.isEmpty()) {
      return null;
    }
    List<Phrase> name = new ArrayList<>();
    for (Phrase phrase : texts) {
      boolean lastLine = isLast(texts, phrase);
      if (!name.isEmpty() && !goesOn(name, phrase, room, lastLine)) {
        break;
      }
      name.add(phrase);
    }
    StringBuilder text = new StringBuilder();
    for (Phrase phrase : name) {
      boolean broken =
          text.length() > 1
              && text.charAt(text.length() - 1) == '-'
              && text.charAt(text.length() - 2) != ' ';
      text.append(text.length() == 0 || broken ? "" : " ").append(phrase.text());
    }
    BoundingBox box = BoundingBox.enclosing(name.stream().map(Phrase::box).toList());
    return new ItemName(text.toString(), name.get(0).page(), box);
  }

  /** Whether no line of the same paragraph follows. */
  private static boolean isLast(List<Phrase> texts, Phrase phrase) {
    int next = texts.indexOf(phrase) + 1;
    return next == texts.size() || !near(phrase, texts.get(next));
  }

  static boolean near(Phrase line, Phrase next) {
    double pitch = next.line().baseline() - line.line().baseline();
    return line.page() == next.page() && pitch >= 0 && pitch < PITCH * line.size();
  }

  /** Whether a line takes up most of its column. */
  private static boolean wide(Phrase line, Room room) {
    double left = line.box().x0();
    return line.box().x1() - left > WIDE * (room.limit() - left);
  }

  /** Whether the next line's first word had no room at the end of this one. */
  private static boolean goesOn(List<Phrase> name, Phrase next, Room room, boolean lastLine) {
    Phrase first = name.get(0);
    Phrase last = name.get(name.size() - 1);
    if (last.row() == next.row()) {
      return true;
    }
    double end = last.box().x1() + SPACE * last.size() + next.line().words().get(0).box().width();
    boolean full =
        end > room.limit()
            || (lastLine && room.ragged() && end > room.widest() && wide(last, room));
    boolean hyphen = last.text().matches(".*[\\p{L}\\d] ?-");
    boolean near = near(last, next) && !DETAIL.matcher(next.folded()).matches();
    boolean aligned = Math.abs(next.box().x0() - first.box().x0()) < INDENT;
    boolean size = Math.abs(next.size() - first.size()) <= OTHER_SIZE * first.size();
    boolean style = next.line().isBold() == first.line().isBold();
    return (full || hyphen) && aligned && near && size && style;
  }

  /**
   * How much room names have.
   *
   * @param limit where the next column begins
   * @param widest where the widest text of the column ends
   * @param ragged whether some items have further lines and others have not
   */
  record Room(double limit, double widest, boolean ragged) {}
}
