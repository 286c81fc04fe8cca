package io.tabularium.engine.page;

import io.tabularium.engine.model.BoundingBox;

/** A box to be ticked, drawn or a form's field. */
record CheckBox(BoundingBox box, boolean ticked) {

  /** The character that it stands for. */
  String text() {
    return ticked ? "\u2612" : "\u2610";
  }
}
