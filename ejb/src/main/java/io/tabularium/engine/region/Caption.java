package io.tabularium.engine.region;

import io.tabularium.engine.model.TextLine;
import java.util.regex.Pattern;

/** Lines that name a table. */
final class Caption {

  private static final Pattern START =
      Pattern.compile(
          "(?iu)(table|tab\\.|exhibit|schedule|tabelle|tableau|tabla|cuadro|tabella|tabel|tabela"
              + "|quadro|figure|fig\\.|abbildung|chart)\\s*([0-9]|[a-z][-.]?[0-9]"
              + "|(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})\\b).*");

  private static final Pattern DRAWING = Pattern.compile("(?iu)(fig|abb|chart).*");

  private Caption() {}

  /** Whether {@code line} starts as captions do: "Table 3", "Exhibit A-1". */
  static boolean isCaption(TextLine line) {
    return START.matcher(line.text()).matches();
  }

  /** Whether it starts as a table's does, and not a figure's. */
  static boolean isTableCaption(TextLine line) {
    return isCaption(line) && !DRAWING.matcher(line.text()).matches();
  }
}
