package io.tabularium.engine.model;

import java.util.List;

/**
 * A part of a page that holds one table, with what the grid is made of.
 *
 * @param box what the table covers, rules included
 * @param lines its text, top to bottom, each line cut to the box
 * @param sideways text in it that runs up or down, word groups in reading order
 * @param rulings the rulings within the box, joined, horizontal ones first
 * @param title the caption that stands by it, or null
 * @param notes footnotes that stand by it
 * @param tagged the grid that the PDF's own tags give, or null where there are none to trust
 */
public record TableRegion(
    BoundingBox box,
    List<TextLine> lines,
    List<TextLine> sideways,
    List<Ruling> rulings,
    String title,
    List<String> notes,
    TaggedGrid tagged) {

  /** Copies the lists. */
  public TableRegion {
    lines = List.copyOf(lines);
    sideways = List.copyOf(sideways);
    rulings = List.copyOf(rulings);
    notes = List.copyOf(notes);
  }
}
