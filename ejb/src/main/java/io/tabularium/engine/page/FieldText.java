package io.tabularium.engine.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/**
 * The value of a form field that has no appearance of its own yet, written as viewers write it (ISO
 * 32000-2, 12.7.4.3).
 */
final class FieldText {

  /** Fields inside one another that values are inherited through. */
  private static final int MOST_PARENTS = 16;

  /** The largest size that a field of automatic size gets, and its share of the field's height. */
  private static final double MOST_SIZE = 12;

  private static final double SIZE_SHARE = 0.7;

  /** Flag Pushbutton (ISO 32000-2, table 229). */
  private static final int PUSH_BUTTON = 1 << 16;

  private static final Pattern FONT = Pattern.compile("(/\\S+)\\s+([\\d.]+)\\s+Tf");

  private FieldText() {}

  /**
   * Operators that write the value into a box of that height at the origin; null if there is none.
   *
   * @param form the document's form dictionary, or null
   */
  static byte[] operators(COSDictionary widget, COSDictionary form, double height) {
    COSBase type = inherited(widget, COSName.FT);
    boolean written = COSName.TX.equals(type) || COSName.CH.equals(type);
    if (!written || !(inherited(widget, COSName.V) instanceof COSString value)) {
      return null;
    }
    COSBase style = inherited(widget, COSName.DA);
    if (style == null && form != null) {
      style = form.getDictionaryObject(COSName.DA);
    }
    String look = style instanceof COSString string ? string.getString() : "";
    Matcher font = FONT.matcher(look);
    boolean named = font.find();
    double size = named ? Double.parseDouble("0" + font.group(2)) : 0;
    size = size > 0 ? size : Math.min(MOST_SIZE, height * SIZE_SHARE);
    String name = named ? font.group(1) : "/Helv";
    double baseline = Math.max(0, (height - size * SIZE_SHARE) / 2);
    String begin = "BT " + name + " " + size + " Tf 2 " + baseline + " Td <";
    ByteArrayOutputStream operators = new ByteArrayOutputStream();
    operators.writeBytes(begin.getBytes(StandardCharsets.US_ASCII));
    operators.writeBytes(hex(value.getString()));
    operators.writeBytes("> Tj ET".getBytes(StandardCharsets.US_ASCII));
    return operators.toByteArray();
  }

  /** Whether a widget is a box to be ticked, or one of several of which one is. */
  static boolean isCheckBox(COSDictionary widget) {
    boolean push =
        inherited(widget, COSName.FF) instanceof COSNumber flags
            && (flags.intValue() & PUSH_BUTTON) != 0;
    return !push && COSName.BTN.equals(inherited(widget, COSName.FT));
  }

  private static byte[] hex(String value) {
    StringBuilder hex = new StringBuilder(value.length() * 2);
    for (byte b : value.getBytes(StandardCharsets.ISO_8859_1)) {
      hex.append(Character.forDigit(b >> 4 & 0xF, 16)).append(Character.forDigit(b & 0xF, 16));
    }
    return hex.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static COSBase inherited(COSDictionary field, COSName key) {
    COSDictionary holder = field;
    for (int i = 0; i < MOST_PARENTS && holder != null; i++) {
      COSBase value = holder.getDictionaryObject(key);
      if (value != null) {
        return value;
      }
      holder = holder.getCOSDictionary(COSName.PARENT);
    }
    return null;
  }
}
