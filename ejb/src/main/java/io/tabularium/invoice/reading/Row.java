package io.tabularium.invoice.reading;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.TextLine;
import java.util.List;

/**
 * One line across a page.
 *
 * @param index in the document
 * @param page from 1
 * @param phrases left to right
 */
record Row(int index, int page, TextLine line, List<Phrase> phrases) {

  BoundingBox box() {
    return line.box();
  }

  double size() {
    return line.size();
  }

  String text() {
    return line.text();
  }
}
