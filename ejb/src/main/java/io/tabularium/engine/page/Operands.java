package io.tabularium.engine.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/** The operands before an operator; what is missing or of another type reads as 0 or null. */
final class Operands {

  private final List<COSBase> values = new ArrayList<>();

  void add(COSBase value) {
    values.add(value);
  }

  void clear() {
    values.clear();
  }

  int size() {
    return values.size();
  }

  COSBase get(int index) {
    return index >= 0 && index < values.size() ? values.get(index) : null;
  }

  double number(int index) {
    return get(index) instanceof COSNumber number ? number.floatValue() : 0;
  }

  COSName name(int index) {
    return get(index) instanceof COSName name ? name : null;
  }

  byte[] string(int index) {
    return get(index) instanceof COSString string ? string.getBytes() : null;
  }

  /** The numbers among the operands, in order. */
  float[] numbers() {
    float[] numbers = new float[values.size()];
    int count = 0;
    for (COSBase value : values) {
      if (value instanceof COSNumber number) {
        numbers[count++] = number.floatValue();
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  Transform transform() {
    return new Transform(number(0), number(1), number(2), number(3), number(4), number(5));
  }
}
