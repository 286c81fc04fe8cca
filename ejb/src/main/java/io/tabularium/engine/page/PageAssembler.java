package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.PageContent.GlyphCount;
import io.tabularium.engine.model.PageContent.Unseen;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.TaggedTable;
import io.tabularium.engine.model.Word;
import io.tabularium.engine.page.RawGlyph.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a page's content of what was gathered on its canvas. */
final class PageAssembler {

  /** Share of a page that its images cover from which on it counts as a scan. */
  private static final double SCAN_SHARE = 0.5;

  private final int number;
  private final PageFrame frame;
  private final PageCanvas canvas;
  private final List<TaggedTable> tables;

  PageAssembler(int number, PageFrame frame, PageCanvas canvas, List<TaggedTable> tables) {
    this.number = number;
    this.frame = frame;
    this.canvas = canvas;
    this.tables = tables;
  }

  PageContent assemble() {
    if (isScan()) {
      canvas.glyphs().forEach(PageAssembler::show);
    }
    List<RawGlyph> visible =
        canvas.glyphs().stream().filter(glyph -> glyph.fate == Fate.VISIBLE).toList();
    List<Ruling> rulings = canvas.rulings();
    List<Word> words = new ArrayList<>(WordBuilder.words(visible, new WordCutter(rulings)));
    words.addAll(
        new CheckBoxes(rulings, canvas.fills(), canvas.figures(), words, canvas.checkBoxes())
            .words());
    if (words.size() > Limits.WORDS) {
      throw new UnreadablePdfException(UnreadablePdfException.Reason.DOCUMENT_TOO_COMPLEX, null);
    }
    return new PageContent(
        number,
        frame.width(),
        frame.height(),
        frame.rotation(),
        words,
        rulings,
        canvas.fills(),
        canvas.figures(),
        tables,
        new GlyphCount(
            visible.size(),
            count(g -> g.fate != Fate.VISIBLE && g.fate != Fate.OFF_PAGE),
            count(g -> g.fate == Fate.OFF_PAGE),
            count(g -> g.fate == Fate.VISIBLE && !g.code.mapped())),
        canvas.remarks(),
        unseen());
  }

  /** Whether the page is a picture of text with the text itself in an unseen layer. */
  private boolean isScan() {
    double covered = canvas.images().stream().mapToDouble(BoundingBox::area).sum();
    return covered >= SCAN_SHARE * frame.width() * frame.height()
        && count(g -> g.fate == Fate.INVISIBLE || g.fate == Fate.COVERED)
            > count(g -> g.fate == Fate.VISIBLE);
  }

  private static void show(RawGlyph glyph) {
    if (glyph.fate == Fate.INVISIBLE || glyph.fate == Fate.COVERED) {
      glyph.fate = Fate.VISIBLE;
    }
  }

  private List<Unseen> unseen() {
    return canvas.glyphs().stream()
        .filter(glyph -> glyph.fate != Fate.VISIBLE)
        .map(glyph -> new Unseen(glyph.box, glyph.fate == Fate.OFF_PAGE))
        .toList();
  }

  private int count(Predicate<RawGlyph> test) {
    return (int) canvas.glyphs().stream().filter(test).count();
  }
}
