package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;

/** The graphics state as far as reading needs it (ISO 32000-2, 8.4 and 9.3). */
final class GraphicsState implements Cloneable {

  /** From user space to the displayed page. */
  Transform ctm;

  /** Box of the clipping path, on the displayed page. */
  BoundingBox clip;

  double lineWidth = 1;

  ColorSpace fillSpace = ColorSpace.GRAY;
  ColorSpace strokeSpace = ColorSpace.GRAY;
  Paint fill = Paint.BLACK;
  Paint stroke = Paint.BLACK;
  double fillAlpha = 1;
  double strokeAlpha = 1;

  /** Whether what lies below shows through whatever is painted: a blend mode or a soft mask. */
  boolean blended;

  FontFace face;
  double fontSize;
  double charSpacing;
  double wordSpacing;
  double horizontalScale = 1;
  double leading;
  double rise;
  int renderMode;

  GraphicsState(Transform ctm, BoundingBox clip) {
    this.ctm = ctm;
    this.clip = clip;
  }

  GraphicsState copy() {
    try {
      return (GraphicsState) clone();
    } catch (CloneNotSupportedException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Narrows the clipping path to {@code box}. */
  void clipTo(BoundingBox box) {
    clip = Boxes.intersection(clip, box);
  }
}
