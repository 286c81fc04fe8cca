package io.tabularium.invoice.reading;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.List;

/** The name of an article: its first line, and those that it was broken into. */
record ItemName(String text, int page, BoundingBox box) {

  /** Lines of one paragraph begin within so many points. */
  private static final double INDENT = 3;

  /** Type of another size, by this factor, is not the name any more. */
  private static final double OTHER_SIZE = 0.06;

  /** The name among the texts of a description's cell, or null if there are none. */
  static ItemName of(List<Phrase> texts, Heading heading, int column) {
    if (texts.isEmpty()) {
      return null;
    }
    double limit = limit(texts, heading, column);
    List<Phrase> name = new ArrayList<>();
    for (Phrase phrase : texts) {
      if (!name.isEmpty() && !goesOn(name.get(name.size() - 1), phrase, limit, name.get(0))) {
        break;
      }
      name.add(phrase);
    }
    StringBuilder text = new StringBuilder();
    for (Phrase phrase : name) {
      boolean broken = text.length() > 1 && text.charAt(text.length() - 1) == '-'
          && Character.isLetter(text.charAt(text.length() - 2));
      text.append(text.length() == 0 || broken ? "" : " ").append(phrase.text());
    }
    BoundingBox box = BoundingBox.enclosing(name.stream().map(Phrase::box).toList());
    return new ItemName(text.toString(), name.get(0).page(), box);
  }

  private static double limit(List<Phrase> texts, Heading heading, int column) {
    double right = texts.stream().mapToDouble(phrase -> phrase.box().x1()).max().orElse(0);
    return Math.max(right, heading.columns().get(column).box().x1());
  }

  /** Whether the next line's first word had no room at the end of this one. */
  private static boolean goesOn(Phrase last, Phrase next, double limit, Phrase first) {
    if (last.row() == next.row()) {
      return true;
    }
    Word word = next.line().words().get(0);
    boolean full = last.box().x1() + 0.25 * last.size() + word.box().width() > limit;
    boolean aligned = Math.abs(next.box().x0() - first.box().x0()) < INDENT;
    boolean size = Math.abs(next.size() - first.size()) <= OTHER_SIZE * first.size();
    boolean style = next.line().isBold() == first.line().isBold();
    return full && aligned && size && style;
  }
}
