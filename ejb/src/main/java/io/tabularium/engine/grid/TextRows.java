package io.tabularium.engine.grid;

import io.tabularium.engine.layout.Content;
import io.tabularium.engine.layout.Spanning;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Groups lines of the body into rows: which line starts one, which goes on. */
final class TextRows {

  /** Lines of one cell are at most this many font sizes apart, baseline to baseline. */
  private static final double MAX_LEADING = 1.45;

  /** Baselines nearer than this, in font sizes, are the same row set unevenly. */
  static final double SAME_ROW = 0.8;

  /** A first word that would have fitted by more than this, in font sizes, was not wrapped. */
  private static final double FIT_SLACK = 0.3;

  /** A line that starts this far right of the one above, in font sizes, is indented. */
  private static final double INDENT = 0.3;

  /** Lines nearer than this part of the distance between rows belong to one row. */
  private static final double TIGHT = 0.93;

  /** Where so many lines of a table, or more, have a label, ... */
  private static final int MIN_LABELS = 4;

  /** ... and this share of the labels is one word in lower case, so labels start there. */
  private static final double LOW_LABELS = 0.8;

  private final ColumnTexts columns;
  private double pitch;
  private double[] ends;
  private boolean lowLabels;

  TextRows(ColumnTexts columns) {
    this.columns = columns;
  }

  /** The lines of each row, top to bottom. */
  List<List<TextLine>> group(List<TextLine> lines) {
    List<List<TextLine>> rows = new ArrayList<>();
    pitch = pitch(lines);
    ends = new double[columns.count()];
    Arrays.setAll(ends, c -> lines.stream().mapToDouble(l -> columns.end(l, c)).max().orElse(0));
    lowLabels = areLow(lines);
    for (TextLine line : lines) {
      if (!rows.isEmpty() && goesOn(rows.get(rows.size() - 1), line)) {
        rows.get(rows.size() - 1).add(line);
      } else {
        rows.add(new ArrayList<>(List.of(line)));
      }
    }
    return rows;
  }

  /** Whether labels are single words in lower case, the first of them too, which starts a row. */
  private boolean areLow(List<TextLine> lines) {
    List<String> labels =
        lines.stream().map(columns::label).filter(label -> !label.isEmpty()).toList();
    long low = labels.stream().filter(TextRows::isLowWord).count();
    return labels.size() >= MIN_LABELS
        && low >= LOW_LABELS * labels.size()
        && isLowWord(labels.get(0));
  }

  private static boolean isLowWord(String label) {
    return Character.isLowerCase(label.codePointAt(0)) && label.indexOf(' ') < 0;
  }

  /** The least distance of two baselines with values on both; 0 if there are no two. */
  double pitch(List<TextLine> lines) {
    double least = Double.MAX_VALUE;
    TextLine last = null;
    for (TextLine line : lines) {
      if (hasValue(columns.of(List.of(line)))) {
        if (last != null && line.baseline() - last.baseline() > SAME_ROW * line.size()) {
          least = Math.min(least, line.baseline() - last.baseline());
        }
        last = line;
      }
    }
    return least == Double.MAX_VALUE ? 0 : least;
  }

  private static boolean hasValue(String[] texts) {
    for (int c = 1; c < texts.length; c++) {
      if (Content.isValue(texts[c])) {
        return true;
      }
    }
    return false;
  }

  private boolean goesOn(List<TextLine> row, TextLine line) {
    TextLine previous = row.get(row.size() - 1);
    double size = Math.max(previous.size(), line.size());
    double leading = line.baseline() - previous.baseline();
    String[] above = columns.of(row);
    String[] here = columns.of(List.of(line));
    if (leading <= SAME_ROW * size) {
      return disjoint(above, here) || !addsValue(above, here);
    }
    if (leading > MAX_LEADING * size || addsValue(above, here)) {
      return false;
    }
    if (isSection(row, previous, line)) {
      return false;
    }
    if (leading < TIGHT * pitch && !above[0].isEmpty()) {
      return true;
    }
    return here[0].isEmpty()
        ? !onlyLabel(above) && !beginsAnew(row, line)
        : wrapped(above, previous, line);
  }

  /** Whether texts of several columns begin anew in the line, not all of them items of lists. */
  private boolean beginsAnew(List<TextLine> row, TextLine line) {
    int texts = 0;
    int items = 0;
    int last = 0;
    for (Word word : line.words()) {
      int column = columns.columnOf(word.box());
      if (column > last && word.isBullet()) {
        items++;
      } else if (column > last && !hasEnded(row, line, word, column)) {
        return false;
      } else if (column > last) {
        texts++;
      }
      last = column;
    }
    return texts > 0 && texts + items > 1;
  }

  /** Whether a column's text above the line is too far from it, or would have had room for more. */
  private boolean hasEnded(List<TextLine> row, TextLine line, Word first, int column) {
    for (int i = row.size() - 1; i >= 0; i--) {
      TextLine above = row.get(i);
      if (line.baseline() - above.baseline() > MAX_LEADING * line.size()) {
        return true;
      } else if (!columns.of(List.of(above))[column].isEmpty()) {
        return hadRoom(above, first, column);
      }
    }
    return true;
  }

  /** Whether the line is in the middle of all columns and in no way the text above going on. */
  private boolean isSection(List<TextLine> row, TextLine previous, TextLine line) {
    double leading = line.baseline() - previous.baseline();
    boolean apart = pitch > 0 && leading >= TIGHT * pitch && !startsBelow(row, line);
    return (apart || line.isBold() != previous.isBold())
        && new Spanning(columns.columns()).isBanner(line);
  }

  private static boolean startsBelow(List<TextLine> row, TextLine line) {
    double x = line.box().x0();
    return row.stream()
        .flatMap(above -> above.words().stream())
        .anyMatch(word -> Math.abs(word.box().x0() - x) <= INDENT * line.size());
  }

  static boolean disjoint(String[] above, String[] here) {
    for (int c = 0; c < here.length; c++) {
      if (!above[c].isEmpty() && !here[c].isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a column gets a value below a text, a text below a value, or text below nothing. */
  private static boolean addsValue(String[] above, String[] here) {
    boolean labelOnly = onlyLabel(above);
    for (int c = 1; c < here.length; c++) {
      if (here[c].isEmpty()) {
        continue;
      }
      boolean below = !above[c].isEmpty();
      if (below && (Content.isValue(here[c]) || Content.isValue(above[c]))) {
        return true;
      }
      if (!below && !(labelOnly && !here[0].isEmpty())) {
        return true;
      }
    }
    return false;
  }

  private static boolean onlyLabel(String[] texts) {
    for (int c = 1; c < texts.length; c++) {
      if (!texts[c].isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Whether the label of {@code line} was wrapped: its first word had no room above. */
  private boolean wrapped(String[] above, TextLine previous, TextLine line) {
    if (above[0].isEmpty() || Content.isValue(above[0]) || hadRoomBeside(previous, line)) {
      return false;
    }
    Word first = line.words().get(0);
    boolean indented = first.box().x0() > previous.words().get(0).box().x0() + INDENT * line.size();
    boolean lower = !lowLabels && Character.isLowerCase(first.text().codePointAt(0));
    boolean full = !hadRoom(previous, first, 0);
    return (lower && (full || indented)) || (full && indented && !onlyLabel(above));
  }

  /** Whether a text right of the labels goes on that would have fitted above. */
  private boolean hadRoomBeside(TextLine previous, TextLine line) {
    String[] above = columns.of(List.of(previous));
    int last = 0;
    for (Word word : line.words()) {
      int column = columns.columnOf(word.box());
      boolean begins = column > last && !word.isBullet() && !above[column].isEmpty();
      if (begins && hadRoom(previous, word, column)) {
        return true;
      }
      last = column;
    }
    return false;
  }

  private boolean hadRoom(TextLine above, Word first, int column) {
    double room = ends[column] - columns.end(above, column);
    return room >= first.box().width() + FIT_SLACK * above.size();
  }
}
