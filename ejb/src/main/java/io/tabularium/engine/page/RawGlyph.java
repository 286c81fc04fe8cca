package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;

/** A glyph as drawn, with what is needed to join it to its neighbours. */
final class RawGlyph {

  final FontFace.Code code;
  final TextRun run;
  final BoundingBox box;

  /** Where it begins along the direction of its text, growing that way. */
  final double start;

  /** Where its advance ends along the direction of its text. */
  final double end;

  /** Coordinate of the baseline: y for RIGHT and LEFT, x for UP and DOWN. */
  final double baseline;

  Fate fate = Fate.VISIBLE;

  /** Whether white space was drawn since the glyph before. */
  boolean afterBlank;

  RawGlyph(FontFace.Code code, TextRun run, BoundingBox box, double baseline) {
    this.code = code;
    this.run = run;
    this.box = box;
    this.baseline = baseline;
    switch (run.direction()) {
      case RIGHT -> {
        start = box.x0();
        end = box.x1();
      }
      case LEFT -> {
        start = -box.x1();
        end = -box.x0();
      }
      case DOWN -> {
        start = box.y0();
        end = box.y1();
      }
      default -> {
        start = -box.y1();
        end = -box.y0();
      }
    }
  }

  GlyphText text() {
    return code.text();
  }

  Direction direction() {
    return run.direction();
  }

  /** What became of a glyph. */
  enum Fate {
    VISIBLE,
    /** Drawn in render mode 3: the text layer of a scan, or hidden text. */
    INVISIBLE,
    /** Covered by what was painted later. */
    COVERED,
    /** Clipped away, transparent or in the colour of what is below it. */
    HIDDEN,
    OFF_PAGE
  }
}
