package io.tabularium.engine.table;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Conservation;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.PageContent.Unseen;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Counts what became of the glyphs of a table. */
final class GlyphAccount {

  private final Set<Word> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private int inCells;
  private int usedTwice;

  private GlyphAccount() {}

  static Conservation of(PageContent page, TableRegion region, Places places) {
    GlyphAccount account = new GlyphAccount();
    for (int r = 0; r < places.rows(); r++) {
      for (int c = 0; c < places.columns(); c++) {
        places.text(r, c).forEach(account::use);
      }
    }
    return account.settled(page, region.box());
  }

  private void use(TextLine line) {
    for (Word word : line.words()) {
      if (used.add(word)) {
        inCells += word.glyphs().size();
      } else {
        usedTwice += word.glyphs().size();
      }
    }
  }

  private Conservation settled(PageContent page, BoundingBox box) {
    int leftOver = 0;
    for (Word word : page.words()) {
      if (box.containsCenterOf(word.box()) && !used.contains(word)) {
        leftOver += word.glyphs().size();
      }
    }
    int hidden = 0;
    int offPage = 0;
    for (Unseen glyph : page.unseen()) {
      double middle = glyph.box().centerY();
      if (!glyph.offPage()) {
        hidden += box.containsCenterOf(glyph.box()) ? 1 : 0;
      } else if (middle >= box.y0() && middle <= box.y1()) {
        offPage++;
      }
    }
    return new Conservation(inCells + leftOver, inCells, leftOver, usedTwice, hidden, offPage);
  }
}
