package io.tabularium.engine.model;

import java.util.List;

/**
 * An intermediate of an extraction as it can be drawn: boxes of one kind on one page.
 *
 * @param name what they are, such as {@code words} or {@code regions}
 */
public record Layer(String name, List<BoundingBox> boxes) {

  /** Copies the list. */
  public Layer {
    boxes = List.copyOf(boxes);
  }
}
