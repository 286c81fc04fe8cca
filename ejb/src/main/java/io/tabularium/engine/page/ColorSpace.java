package io.tabularium.engine.page;

/** Turns colour components into a colour of the screen, near enough to tell colours apart. */
@FunctionalInterface
interface ColorSpace {

  ColorSpace GRAY = v -> rgb(at(v, 0), at(v, 0), at(v, 0));

  ColorSpace RGB = v -> rgb(at(v, 0), at(v, 1), at(v, 2));

  ColorSpace CMYK =
      v -> {
        double white = 1 - at(v, 3);
        return rgb((1 - at(v, 0)) * white, (1 - at(v, 1)) * white, (1 - at(v, 2)) * white);
      };

  ColorSpace PATTERN = v -> Paint.PATTERN.rgb();

  /** The colour as 0xRRGGBB; missing components count as 0. */
  int rgb(float[] components);

  /**
   * The colour that holds after the space is chosen (ISO 32000-2, 8.6.5 to 8.6.6): black mostly.
   */
  default Paint initial() {
    if (this == PATTERN) {
      return Paint.PATTERN;
    }
    return Paint.BLACK;
  }

  private static int rgb(double red, double green, double blue) {
    return channel(red) << 16 | channel(green) << 8 | channel(blue);
  }

  private static int channel(double value) {
    return (int) Math.round(Math.max(0, Math.min(1, value)) * 255);
  }

  private static double at(float[] components, int index) {
    return index < components.length ? components[index] : 0;
  }
}
