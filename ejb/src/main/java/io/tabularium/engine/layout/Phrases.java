package io.tabularium.engine.layout;

import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Cuts lines at gaps: between words of one text, and between columns. */
public final class Phrases {

  /** A gap this wide, in font sizes, parts columns; word spaces are mostly .2 to .4. */
  private static final double WIDE_GAP = 0.9;

  /** Gaps up to this, in font sizes, are spaces between words of one text. */
  private static final double WORD_GAP = 0.42;

  private Phrases() {}

  /** The line cut wherever the gap is no space between words. */
  public static List<TextLine> close(TextLine line) {
    return line.phrases(WORD_GAP * line.size());
  }

  /** The line cut at gaps between columns: wide ones, and narrow ones between two values. */
  public static List<TextLine> wide(TextLine line) {
    List<TextLine> parts = close(line);
    if (parts.size() == 1) {
      return parts;
    }
    List<TextLine> wide = new ArrayList<>();
    List<Word> open = new ArrayList<>(parts.get(0).words());
    for (int i = 1; i < parts.size(); i++) {
      TextLine last = parts.get(i - 1);
      TextLine next = parts.get(i);
      boolean gap = next.box().x0() - last.box().x1() > WIDE_GAP * line.size();
      boolean led = last.words().get(last.words().size() - 1).endsInLeader();
      if (gap || led || (Content.isValue(last.text()) && Content.isValue(next.text()))) {
        wide.add(TextLine.of(open));
        open = new ArrayList<>();
      }
      open.addAll(next.words());
    }
    wide.add(TextLine.of(open));
    return wide;
  }

  /** The phrase cut at gaps that many times as wide as its narrowest one. */
  public static List<TextLine> atWiderGaps(TextLine phrase, double wider) {
    double narrowest = Double.MAX_VALUE;
    for (int i = 1; i < phrase.words().size(); i++) {
      double gap = phrase.words().get(i).box().x0() - phrase.words().get(i - 1).box().x1();
      narrowest = Math.min(narrowest, gap);
    }
    return phrase.phrases(wider * narrowest);
  }

  /** Whether the line has a gap between columns. */
  public static boolean isGapped(TextLine line) {
    return wide(line).size() > 1;
  }
}
