package io.tabularium.engine.page;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The marked-content operators (ISO 32000-2, 14.6): which id and which layer is at work. */
final class MarkedContent {

  private static final COSName LAYER = COSName.OC;

  /** Deeper nesting is not followed: its end marks then close nothing. */
  private static final int MOST_NESTED = 512;

  private final Interpreter interpreter;
  private final Deque<Mark> marks = new ArrayDeque<>();
  private int ignored;

  MarkedContent(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private record Mark(int id, boolean visible) {}

  void register(OperationTable table) {
    table.put("BMC", 0, o -> begin(null, null));
    table.put("BDC", 2, o -> begin(o.name(0), o.get(1)));
    table.put("EMC", 0, o -> end());
  }

  int id() {
    return marks.isEmpty() ? -1 : marks.peek().id;
  }

  boolean isVisible() {
    return marks.isEmpty() || marks.peek().visible;
  }

  /** How many marks are open. */
  int depth() {
    return marks.size() + ignored;
  }

  /** Ends marks that a form object left open. */
  void endDownTo(int depth) {
    while (depth() > depth) {
      end();
    }
  }

  private void beginLayer(COSDictionary layer) {
    push(new Mark(id(), isVisible() && (layer == null || interpreter.isOn(layer))));
  }

  private void end() {
    if (ignored > 0) {
      ignored--;
    } else if (!marks.isEmpty()) {
      marks.pop();
    }
  }

  private void begin(COSName tag, COSBase properties) {
    COSDictionary dictionary = dictionaryOf(properties);
    if (dictionary == null) {
      beginLayer(null);
    } else if (LAYER.equals(tag)) {
      beginLayer(dictionary);
    } else {
      // ids within a form object count on their own
      int id = interpreter.isInForm() ? id() : dictionary.getInt(COSName.MCID, id());
      push(new Mark(id, isVisible()));
    }
  }

  private COSDictionary dictionaryOf(COSBase properties) {
    if (properties instanceof COSName name) {
      return interpreter.resources().dictionary(COSName.PROPERTIES, name);
    }
    return properties instanceof COSDictionary dictionary ? dictionary : null;
  }

  private void push(Mark mark) {
    if (marks.size() < MOST_NESTED) {
      marks.push(mark);
    } else {
      ignored++;
    }
  }
}
