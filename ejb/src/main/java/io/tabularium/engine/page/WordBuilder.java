package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Glyph;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins glyphs to words, in drawing order: first to strings of neighbours on one baseline, then
 * these are cut at gaps, at leaders and at rulings.
 */
final class WordBuilder {

  /** How far a glyph may stand back over the one before it, in ems: kerning, accents. */
  private static final double MOST_BACK = 0.5;

  /** No gap within a word is wider, in ems, however wide its letters are set. */
  private static final double MOST_GAP = 0.7;

  /** How far baselines may differ within a word, in ems of the smaller glyph. */
  private static final double SAME_BASELINE = 0.08;

  /** Two drawings of one glyph at most this far apart, in ems, are one: bold by overprinting. */
  static final double OVERPRINT = 0.12;

  private final WordCutter cutter;
  private final Overprints overprints = new Overprints();
  private final List<RawGlyph> open = new ArrayList<>();
  private boolean turned;

  private WordBuilder(WordCutter cutter) {
    this.cutter = cutter;
  }

  /** The words of the glyphs, which must be visible; rulings part words that they cross. */
  static List<Word> words(List<RawGlyph> glyphs, WordCutter cutter) {
    WordBuilder builder = new WordBuilder(cutter);
    Accents.composed(glyphs).forEach(builder::add);
    builder.close();
    return builder.overprints.words();
  }

  private void add(RawGlyph glyph) {
    if (!open.isEmpty()) {
      RawGlyph last = open.get(open.size() - 1);
      if (isOverprint(last, glyph)) {
        return;
      }
      if (!isNeighbour(last, glyph)) {
        close();
      }
    }
    open.add(glyph);
    turned |= glyph.text().isRightToLeft();
  }

  private static boolean isOverprint(RawGlyph last, RawGlyph glyph) {
    double most = OVERPRINT * glyph.run.size();
    return glyph.direction() == last.direction()
        && glyph.text().value().equals(last.text().value())
        && Math.abs(glyph.start - last.start) <= most
        && Math.abs(glyph.baseline - last.baseline) <= most;
  }

  private static boolean isNeighbour(RawGlyph last, RawGlyph glyph) {
    if (glyph.afterBlank || glyph.direction() != last.direction()) {
      return false;
    }
    double em = Math.min(last.run.size(), glyph.run.size());
    if (Math.abs(glyph.baseline - last.baseline) > SAME_BASELINE * em) {
      return false;
    }
    double gap = glyph.start - last.end;
    boolean onwards = gap <= MOST_GAP * em && gap >= -MOST_BACK * em;
    return onwards
        || (glyph.text().isRightToLeft() && Math.abs(last.start - glyph.end) <= MOST_GAP * em);
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    if (turned) {
      open.sort(Comparator.comparingDouble(glyph -> glyph.start));
      turned = false;
    }
    for (List<RawGlyph> word : cutter.cut(open)) {
      overprints.add(word(word));
    }
    open.clear();
  }

  private static String joined(List<Glyph> glyphs) {
    StringBuilder text = new StringBuilder(glyphs.size());
    for (Glyph glyph : glyphs) {
      text.append(glyph.text());
    }
    return text.toString();
  }

  private static Word word(List<RawGlyph> raw) {
    RawGlyph first = raw.get(0);
    List<Glyph> glyphs = new ArrayList<>(raw.size());
    double x0 = first.box.x0();
    double y0 = first.box.y0();
    double x1 = first.box.x1();
    double y1 = first.box.y1();
    boolean rightToLeft = false;
    for (RawGlyph glyph : raw) {
      glyphs.add(new Glyph(glyph.text().value(), glyph.box));
      rightToLeft |= glyph.text().isRightToLeft();
      x0 = Math.min(x0, glyph.box.x0());
      y0 = Math.min(y0, glyph.box.y0());
      x1 = Math.max(x1, glyph.box.x1());
      y1 = Math.max(y1, glyph.box.y1());
    }
    return new Word(
        glyphs,
        rightToLeft ? LogicalOrder.text(glyphs) : joined(glyphs),
        new BoundingBox(x0, y0, x1, y1),
        first.baseline,
        first.run.style(),
        first.direction(),
        first.run.markedContent());
  }
}
