package io.tabularium.engine.generator;

/**
 * How a page is drawn without changing what it shows, up to scale and place.
 *
 * @param scale of all coordinates, the page's size too
 * @param rotation the page's /Rotate; the page as displayed stays upright
 * @param margin points round the crop box that the media box has more
 */
public record Look(double scale, int rotation, double margin) {

  /** As it is. */
  public static final Look PLAIN = new Look(1, 0, 0);
}
