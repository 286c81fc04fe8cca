package io.tabularium.engine.page;

/** What one page may cost; far above what any honest page needs, far below what hurts a server. */
final class Limits {

  /** Operators of a page's streams; a dense map has some 500,000. */
  static final int OPERATORS = 3_000_000;

  /** Glyphs on a page; a page of a telephone book has some 20,000. */
  static final int GLYPHS = 1_000_000;

  /** Rulings, fills and figures on a page, together. */
  static final int SHAPES = 300_000;

  /** Points of one path. */
  static final int PATH_POINTS = 1_000_000;

  /** Unfolded bytes of a page's streams; 64 MB of operators is more than a minute of work. */
  static final long DECODED_BYTES = 64L << 20;

  /** Unfolded bytes of one object or cross-reference stream; common ones have some 100,000. */
  static final long STRUCTURE_BYTES = 16L << 20;

  /** Objects that one object stream may say to hold; writers put some hundreds into one. */
  static final int STREAM_OBJECTS = 200_000;

  /** Pages of a document; the largest tier ends at 20,000. */
  static final int PAGES = 200_000;

  /** Words on a page; a page of a telephone book has some 5,000. */
  static final int WORDS = 20_000;

  /** Form objects inside one another; Acrobat itself stops at 28 levels of q. */
  static final int FORM_DEPTH = 24;

  /** Saved graphics states; the specification's own limit was 28 (ISO 32000-1, annex C). */
  static final int SAVED_STATES = 4096;

  /** Operators between two questions to the budget: about a tenth of a millisecond. */
  static final int BUDGET_INTERVAL = 256;

  /** Seeks of PDFBox's parser between two questions to the budget: about a millisecond. */
  static final int SEEK_INTERVAL = 1 << 14;

  private Limits() {}
}
