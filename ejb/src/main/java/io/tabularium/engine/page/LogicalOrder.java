package io.tabularium.engine.page;

import io.tabularium.engine.model.Glyph;
import java.text.Bidi;
import java.util.List;

/** Text of glyphs in visual order, turned into the order it is read in. */
final class LogicalOrder {

  private LogicalOrder() {}

  /** Whether the text has a character of a right-to-left script. */
  static boolean isRightToLeft(String text) {
    return text.codePoints().anyMatch(LogicalOrder::isRightToLeft);
  }

  private static boolean isRightToLeft(int codePoint) {
    if (codePoint < 0x590) {
      return false;
    }
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** The text of glyphs that stand in visual order, left to right. */
  static String text(List<Glyph> glyphs) {
    StringBuilder visual = new StringBuilder(glyphs.size());
    for (Glyph glyph : glyphs) {
      // a ligature holds its letters in reading order
      visual.append(isRightToLeft(glyph.text()) ? reversed(glyph.text()) : glyph.text());
    }
    return reordered(visual.toString());
  }

  private static String reordered(String visual) {
    Bidi bidi = new Bidi(visual, Bidi.DIRECTION_RIGHT_TO_LEFT);
    int count = bidi.getRunCount();
    StringBuilder logical = new StringBuilder(visual.length());
    for (int i = count - 1; i >= 0; i--) {
      String run = visual.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
      boolean rightToLeft = bidi.getRunLevel(i) % 2 == 1;
      logical.append(rightToLeft ? mirrored(reversed(run)) : run);
    }
    return logical.toString();
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  private static String mirrored(String text) {
    StringBuilder mirrored = new StringBuilder(text);
    String pairs = "()[]{}<>«»";
    for (int i = 0; i < mirrored.length(); i++) {
      int at = pairs.indexOf(mirrored.charAt(i));
      if (at >= 0) {
        mirrored.setCharAt(i, pairs.charAt(at ^ 1));
      }
    }
    return mirrored.toString();
  }
}
