package io.tabularium.engine.model;

/**
 * Something about a page that the reader of the result should know.
 *
 * @param page from 1
 */
public record Warning(Code code, int page) {

  /** The closed list of warnings; on the wire in lower case with hyphens. */
  public enum Code {
    /** The page draws no text: a scan, or nothing. */
    PAGE_WITHOUT_TEXT,
    /** A font on the page has no usable character map: its text may be wrong. */
    UNMAPPED_FONT,
    /** Text that a reader of the page cannot see was left out. */
    HIDDEN_TEXT,
    /** Most text of the page runs sideways. */
    ROTATED_TEXT,
    /** What form fields show is among the text. */
    FORM_FIELDS,
    /** A stream of the page is damaged: what it draws after the damage is missing. */
    PARTIAL,
    /** A fault of the engine's own: values, sums or confidence of the page's tables are missing. */
    WITHOUT_MEANING
  }
}
