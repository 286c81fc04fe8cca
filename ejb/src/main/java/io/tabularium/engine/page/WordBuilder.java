package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.Glyph;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.List;

/** Joins glyphs to words, in drawing order. */
final class WordBuilder {

  /** Bounds of the gap that parts words, in ems; in between half a space of the font decides. */
  private static final double LEAST_GAP = 0.1;

  private static final double MOST_GAP = 0.2;

  /** How far a glyph may stand back over the one before it, in ems: kerning, accents. */
  private static final double MOST_BACK = 0.5;

  /** Letter spacing beyond this, in ems, is not spelling out but placing. */
  private static final double MOST_LETTER_SPACE = 0.6;

  /** How far baselines may differ within a word, in ems of the smaller glyph. */
  private static final double SAME_BASELINE = 0.08;

  /** Two drawings of one glyph at most this far apart, in ems, are one: bold by overprinting. */
  private static final double OVERPRINT = 0.12;

  private final List<Word> words = new ArrayList<>();
  private final List<RawGlyph> open = new ArrayList<>();

  /** The words of the glyphs, which must be visible. */
  static List<Word> words(List<RawGlyph> glyphs) {
    WordBuilder builder = new WordBuilder();
    glyphs.forEach(builder::add);
    builder.close();
    return builder.words;
  }

  private void add(RawGlyph glyph) {
    if (open.isEmpty()) {
      open.add(glyph);
      return;
    }
    RawGlyph last = open.get(open.size() - 1);
    if (isOverprint(last, glyph)) {
      return;
    }
    if (!follows(last, glyph)) {
      close();
    }
    open.add(glyph);
  }

  private static boolean isOverprint(RawGlyph last, RawGlyph glyph) {
    double most = OVERPRINT * glyph.run.size();
    return glyph.direction() == last.direction()
        && glyph.code.text().equals(last.code.text())
        && Math.abs(glyph.start - last.start) <= most
        && Math.abs(glyph.baseline - last.baseline) <= most;
  }

  private static boolean follows(RawGlyph last, RawGlyph glyph) {
    if (glyph.afterBlank || glyph.direction() != last.direction()) {
      return false;
    }
    double em = Math.min(last.run.size(), glyph.run.size());
    if (Math.abs(glyph.baseline - last.baseline) > SAME_BASELINE * em) {
      return false;
    }
    double gap = glyph.start - last.end - letterSpace(last);
    double space = last.run.face().spaceWidth() / 2;
    return gap <= Math.max(LEAST_GAP, Math.min(MOST_GAP, space)) * em && gap >= -MOST_BACK * em;
  }

  private static double letterSpace(RawGlyph glyph) {
    double space = glyph.run.letterSpace();
    return space > 0 && space <= MOST_LETTER_SPACE * glyph.run.size() ? space : 0;
  }

  private void close() {
    if (!open.isEmpty()) {
      words.add(word(open));
      open.clear();
    }
  }

  private static Word word(List<RawGlyph> raw) {
    RawGlyph first = raw.get(0);
    List<Glyph> glyphs = new ArrayList<>(raw.size());
    StringBuilder text = new StringBuilder(raw.size());
    double x0 = first.box.x0();
    double y0 = first.box.y0();
    double x1 = first.box.x1();
    double y1 = first.box.y1();
    for (RawGlyph glyph : raw) {
      glyphs.add(new Glyph(glyph.code.text(), glyph.box));
      text.append(glyph.code.text());
      x0 = Math.min(x0, glyph.box.x0());
      y0 = Math.min(y0, glyph.box.y0());
      x1 = Math.max(x1, glyph.box.x1());
      y1 = Math.max(y1, glyph.box.y1());
    }
    Direction direction = first.direction();
    return new Word(
        glyphs,
        text.toString(),
        new BoundingBox(x0, y0, x1, y1),
        first.baseline,
        first.run.style(),
        direction,
        first.run.markedContent());
  }
}
