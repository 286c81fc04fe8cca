package io.tabularium.engine.model;

import java.util.List;

/**
 * The text of one page as it stands there, for those who look for more than tables.
 *
 * @param page from 1
 * @param width of the page as displayed, in points
 * @param height of the page as displayed, in points
 * @param lines visible upright text, top to bottom; a line runs across all columns of text
 * @param rulings drawn lines
 */
public record PageText(
    int page, double width, double height, List<TextLine> lines, List<Ruling> rulings) {

  /** Copies the lists. */
  public PageText {
    lines = List.copyOf(lines);
    rulings = List.copyOf(rulings);
  }
}
