package io.tabularium.engine.page;

import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.TextStyle;

/**
 * What the glyphs of one drawn string share.
 *
 * @param size effective, in points: from baseline to baseline of lines set solid
 * @param letterSpace what the string itself adds after each glyph, in points
 * @param markedContent or -1
 */
record TextRun(
    FontFace face,
    TextStyle style,
    double size,
    double letterSpace,
    Direction direction,
    int markedContent) {}
