package io.tabularium.engine.model;

import java.util.List;

/**
 * A part of a page that holds one table, with what the grid is made of.
 *
 * @param box what the table covers, rules included
 * @param lines its text, top to bottom, each line cut to the box
 * @param rulings the rulings within the box, joined, horizontal ones first
 * @param title the caption that stands by it, or null
 * @param notes footnotes that stand by it
 */
public record TableRegion(
    BoundingBox box, List<TextLine> lines, List<Ruling> rulings, String title, List<String> notes) {

  /** Copies the lists. */
  public TableRegion {
    lines = List.copyOf(lines);
    rulings = List.copyOf(rulings);
    notes = List.copyOf(notes);
  }
}
