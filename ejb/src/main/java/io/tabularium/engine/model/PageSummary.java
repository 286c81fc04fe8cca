package io.tabularium.engine.model;

/**
 * A page in the result.
 *
 * @param page from 1
 * @param rotation the page's /Rotate; width and height in points are as displayed
 * @param code why the page could not be worked, as the contract's error codes; null if it was
 */
public record PageSummary(int page, double width, double height, int rotation, String code) {

  /** A page that was worked. */
  public PageSummary(int page, double width, double height, int rotation) {
    this(page, width, height, rotation, null);
  }

  /** Whether the page could not be worked: its tables, if it has any, are not in the result. */
  public boolean isFailed() {
    return code != null;
  }
}
