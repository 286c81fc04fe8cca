package io.tabularium.engine.model;

import java.util.List;
import java.util.Set;

/**
 * What one page shows, read once: visible words and vector drawing, nothing rendered.
 *
 * @param page from 1
 * @param width of the page as displayed, in points
 * @param height of the page as displayed, in points
 * @param rotation the page's /Rotate, 0, 90, 180 or 270; already applied to all coordinates
 * @param words visible words in drawing order; no white space among them
 * @param rulings horizontal and vertical lines as drawn, neither snapped nor joined
 * @param fills filled rectangles that are no lines, in drawing order
 * @param figures boxes of images and of paths with curves or slanted lines
 * @param taggedTables tables of the structure tree that have text on this page
 * @param glyphs counts of what was drawn and of what was kept out
 * @param remarks what the reader of the page noticed
 * @param unseen the glyphs that no eye sees, apart from the words
 */
public record PageContent(
    int page,
    double width,
    double height,
    int rotation,
    List<Word> words,
    List<Ruling> rulings,
    List<Fill> fills,
    List<BoundingBox> figures,
    List<TaggedTable> taggedTables,
    GlyphCount glyphs,
    Set<Warning.Code> remarks,
    List<Unseen> unseen) {

  /** Copies the lists. */
  public PageContent {
    words = List.copyOf(words);
    rulings = List.copyOf(rulings);
    fills = List.copyOf(fills);
    figures = List.copyOf(figures);
    taggedTables = List.copyOf(taggedTables);
    remarks = Set.copyOf(remarks);
    unseen = List.copyOf(unseen);
  }

  /** A page that the reader noticed nothing about. */
  public PageContent(
      int page,
      double width,
      double height,
      int rotation,
      List<Word> words,
      List<Ruling> rulings,
      List<Fill> fills,
      List<BoundingBox> figures,
      List<TaggedTable> taggedTables,
      GlyphCount glyphs) {
    this(
        page,
        width,
        height,
        rotation,
        words,
        rulings,
        fills,
        figures,
        taggedTables,
        glyphs,
        Set.of(),
        List.of());
  }

  /**
   * Glyphs (white space apart) by fate.
   *
   * @param visible in {@code words}
   * @param hidden drawn invisibly: render mode 3, clipped away, covered or in the paper's colour
   * @param offPage outside the crop box
   * @param unmapped visible ones whose font gives no usable character
   */
  public record GlyphCount(int visible, int hidden, int offPage, int unmapped) {}

  /**
   * A glyph that was drawn and that no eye sees.
   *
   * @param offPage whether it lies outside the crop box; else it is hidden in it
   */
  public record Unseen(BoundingBox box, boolean offPage) {}
}
