package io.tabularium.engine.page;

import java.io.IOException;
import java.util.IdentityHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;

/**
 * The colour spaces of one document (ISO 32000-2, 8.6). Profiles are not applied: an ICC-based
 * space counts as the device space of as many components.
 */
final class ColorSpaces {

  /** Base and alternate spaces inside one another; more than two has no sense. */
  private static final int MOST_NESTED = 4;

  /** Then the cache starts anew. */
  private static final int MOST_KEPT = 500;

  private final IdentityHashMap<COSBase, ColorSpace> known = new IdentityHashMap<>();

  /** The space that {@code base} names or describes; grey if it makes no sense. */
  ColorSpace of(COSBase base, Resources resources) {
    return of(base, resources, 0);
  }

  private ColorSpace of(COSBase base, Resources resources, int depth) {
    if (base instanceof COSName name) {
      return named(name, resources, depth);
    }
    if (!(base instanceof COSArray array) || depth > MOST_NESTED) {
      return ColorSpace.GRAY;
    }
    ColorSpace space = known.get(array);
    if (space == null) {
      space = described(array, resources, depth);
      if (known.size() >= MOST_KEPT) {
        known.clear();
      }
      known.put(array, space);
    }
    return space;
  }

  private ColorSpace named(COSName name, Resources resources, int depth) {
    return switch (name.getName()) {
      case "DeviceGray", "G", "CalGray" -> ColorSpace.GRAY;
      case "DeviceRGB", "RGB", "CalRGB" -> ColorSpace.RGB;
      case "DeviceCMYK", "CMYK" -> ColorSpace.CMYK;
      case "Pattern" -> ColorSpace.PATTERN;
      default -> {
        COSBase resource = resources.get(COSName.COLORSPACE, name);
        yield resource == null || depth > MOST_NESTED
            ? ColorSpace.GRAY
            : of(resource, resources, depth + 1);
      }
    };
  }

  private ColorSpace described(COSArray array, Resources resources, int depth) {
    COSBase family = array.size() == 0 ? null : array.getObject(0);
    if (!(family instanceof COSName name)) {
      return ColorSpace.GRAY;
    }
    return switch (name.getName()) {
      case "ICCBased" -> profiled(array.size() > 1 ? array.getObject(1) : null);
      case "Lab" -> v -> ColorSpace.GRAY.rgb(new float[] {v.length > 0 ? v[0] / 100 : 0});
      case "Indexed", "I" -> indexed(array, resources, depth);
      case "Separation", "DeviceN" -> tinted(array, resources, depth);
      default -> named(name, resources, MOST_NESTED + 1);
    };
  }

  private static ColorSpace profiled(COSBase profile) {
    int components = profile instanceof COSStream stream ? stream.getInt(COSName.N) : 1;
    return switch (components) {
      case 3 -> ColorSpace.RGB;
      case 4 -> ColorSpace.CMYK;
      default -> ColorSpace.GRAY;
    };
  }

  private ColorSpace indexed(COSArray array, Resources resources, int depth) {
    if (array.size() < 4) {
      return ColorSpace.GRAY;
    }
    ColorSpace base = of(array.getObject(1), resources, depth + 1);
    int width = base == ColorSpace.GRAY ? 1 : base == ColorSpace.CMYK ? 4 : 3;
    byte[] table = tableOf(array.getObject(3));
    return v -> {
      float[] entry = new float[width];
      int start = v.length == 0 ? 0 : Math.max(0, (int) v[0]) * width;
      for (int i = 0; i < width && start + i < table.length; i++) {
        entry[i] = (table[start + i] & 0xFF) / 255f;
      }
      return base.rgb(entry);
    };
  }

  private static byte[] tableOf(COSBase table) {
    if (table instanceof COSString string) {
      return string.getBytes();
    }
    try {
      return table instanceof COSStream stream
          ? new StreamDecoder(Limits.DECODED_BYTES).decode(stream)
          : new byte[0];
    } catch (IOException damagedTable) {
      return new byte[0];
    }
  }

  private ColorSpace tinted(COSArray array, Resources resources, int depth) {
    if (array.size() < 4) {
      return ColorSpace.GRAY;
    }
    ColorSpace alternate = of(array.getObject(2), resources, depth + 1);
    try {
      PDFunction tint = PDFunction.create(array.getObject(3));
      return v -> alternate.rgb(evaluate(tint, v));
    } catch (IOException | RuntimeException damagedFunction) {
      return ColorSpace.GRAY;
    }
  }

  private static float[] evaluate(PDFunction tint, float[] components) {
    try {
      return tint.eval(components);
    } catch (IOException | RuntimeException damagedFunction) {
      return new float[0];
    }
  }
}
