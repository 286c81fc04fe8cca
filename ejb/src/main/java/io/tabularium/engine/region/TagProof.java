package io.tabularium.engine.region;

import io.tabularium.engine.layout.Content;
import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Grid;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.TableMethod;
import io.tabularium.engine.model.TaggedGrid;
import io.tabularium.engine.model.TaggedGrid.TaggedText;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;

/** Proves that tagged cells lie in rows and columns as their tags say. */
final class TagProof {

  /** Text may reach over a boundary by this, in points. */
  private static final double OVERHANG = 1;

  /** Cells with more words than this, or more than the second in the mean, hold paragraphs. */
  private static final int MOST_WORDS = 80;

  private static final int MOST_MEAN_WORDS = 16;

  /** The height of small letters, in font sizes; lines of tight rows overlap above it. */
  private static final double X_HEIGHT = 0.5;

  /** A gap this wide before a value, in font sizes, parts columns. */
  private static final double VALUE_GAP = 2;

  private final List<TaggedText> texts;
  private final List<Ruling> rulings;

  TagProof(List<TaggedText> texts, List<Ruling> rulings) {
    this.texts = packed(texts);
    this.rulings = rulings;
  }

  /** The grid within {@code box}, or null if the cells do not bear it out. */
  TaggedGrid grid(BoundingBox box) {
    boolean wrong = overlap() || isFused() || texts.stream().anyMatch(this::isCut);
    if (wrong || holdsParagraphs()) {
      return null;
    }
    List<Boundary> columns = boundaries(Axis.HORIZONTAL, box);
    List<Boundary> rows = boundaries(Axis.VERTICAL, box);
    if (columns == null || rows == null || columns.size() < 3 || rows.size() < 3) {
      return null;
    }
    boolean ruled = columns.subList(1, columns.size() - 1).stream().anyMatch(Boundary::ruled);
    TableMethod method = ruled ? TableMethod.LATTICE : TableMethod.STREAM;
    return new TaggedGrid(new Grid(columns, rows, headerRows(rows.size() - 1), method), texts);
  }

  /** The cells without the rows and columns in which no cell begins and ends. */
  private static List<TaggedText> packed(List<TaggedText> texts) {
    TreeSet<Integer> rows = new TreeSet<>();
    TreeSet<Integer> columns = new TreeSet<>();
    for (TaggedText text : texts) {
      if (text.endRow() == text.row() + 1) {
        rows.add(text.row());
      }
      if (text.endColumn() == text.column() + 1) {
        columns.add(text.column());
      }
    }
    for (TaggedText text : texts) {
      if (rows.subSet(text.row(), text.endRow()).isEmpty()) {
        rows.add(text.row());
      }
      if (columns.subSet(text.column(), text.endColumn()).isEmpty()) {
        columns.add(text.column());
      }
    }
    return texts.stream()
        .map(
            text ->
                new TaggedText(
                    rows.headSet(text.row()).size(),
                    columns.headSet(text.column()).size(),
                    rows.headSet(text.endRow()).size(),
                    columns.headSet(text.endColumn()).size(),
                    text.header(),
                    text.lines()))
        .toList();
  }

  /** Whether two cells claim one place. */
  private boolean overlap() {
    Set<List<Integer>> taken = new HashSet<>();
    for (TaggedText text : texts) {
      for (int r = text.row(); r < text.endRow(); r++) {
        for (int c = text.column(); c < text.endColumn(); c++) {
          if (!taken.add(List.of(r, c))) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private boolean holdsParagraphs() {
    int words = 0;
    for (TaggedText text : texts) {
      int own = text.lines().stream().mapToInt(line -> line.words().size()).sum();
      if (own > MOST_WORDS) {
        return true;
      }
      words += own;
    }
    return words > MOST_MEAN_WORDS * texts.size();
  }

  /** Whether a drawn line runs through the text of a cell and beyond it. */
  private boolean isCut(TaggedText text) {
    BoundingBox inner = inner(text);
    return rulings.stream()
        .anyMatch(
            r ->
                r.position() > inner.start(r.axis().other()) + OVERHANG
                    && r.position() < inner.end(r.axis().other()) - OVERHANG
                    && r.start() < inner.start(r.axis()) - OVERHANG
                    && r.end() > inner.end(r.axis()) + OVERHANG);
  }

  /** Whether cells hold what several columns or several rows hold. */
  private boolean isFused() {
    long abreast =
        texts.stream().filter(t -> t.lines().stream().anyMatch(TagProof::endsInValue)).count();
    return abreast > 1 || isStacked(TaggedText::row) || isStacked(TaggedText::column);
  }

  /** Whether most values of some row, or of some column, are several, one below the other. */
  private boolean isStacked(ToIntFunction<TaggedText> place) {
    Map<Integer, Integer> surplus = new HashMap<>();
    Set<Integer> repeated = new HashSet<>();
    Set<Integer> once = new HashSet<>();
    for (TaggedText text : texts) {
      if (isValue(text)) {
        boolean stacked = text.lines().size() > 1;
        surplus.merge(place.applyAsInt(text), stacked ? 1 : -1, Integer::sum);
        if (stacked && !once.add(place.applyAsInt(text))) {
          repeated.add(place.applyAsInt(text));
        }
      }
    }
    return repeated.stream().anyMatch(p -> surplus.get(p) > 0);
  }

  /** Whether a number stands far right of other text. */
  private static boolean endsInValue(TextLine line) {
    List<TextLine> parts = line.phrases(VALUE_GAP * line.size());
    String last = parts.get(parts.size() - 1).text();
    return parts.size() > 1
        && Content.isValue(last)
        && last.chars().anyMatch(Character::isDigit)
        && parts.get(0).text().chars().anyMatch(Character::isLetterOrDigit);
  }

  /** The box of a cell's text, from the small letters of its first line to its last baseline. */
  private static BoundingBox inner(TaggedText text) {
    BoundingBox box = text.box();
    TextLine first = text.lines().get(0);
    TextLine last = text.lines().get(text.lines().size() - 1);
    return new BoundingBox(
        box.x0(), first.baseline() - X_HEIGHT * first.size(), box.x1(), last.baseline());
  }

  /** The boundaries across {@code axis}; null if cells on both sides of one overlap. */
  private List<Boundary> boundaries(Axis axis, BoundingBox box) {
    int count = 0;
    for (TaggedText text : texts) {
      count = Math.max(count, end(text, axis));
    }
    List<Boundary> boundaries = new ArrayList<>(List.of(Boundary.ruled(box.start(axis))));
    for (int i = 1; i < count; i++) {
      double before = box.start(axis);
      double after = box.end(axis);
      for (TaggedText text : texts) {
        if (end(text, axis) <= i) {
          before = Math.max(before, inner(text).end(axis));
        } else if (start(text, axis) >= i) {
          after = Math.min(after, inner(text).start(axis));
        }
      }
      if (after < before - OVERHANG) {
        return null;
      }
      boundaries.add(boundary(axis.other(), before, Math.max(before, after)));
    }
    boundaries.add(Boundary.ruled(box.end(axis)));
    return boundaries;
  }

  private static int start(TaggedText text, Axis axis) {
    return axis == Axis.HORIZONTAL ? text.column() : text.row();
  }

  private static int end(TaggedText text, Axis axis) {
    return axis == Axis.HORIZONTAL ? text.endColumn() : text.endRow();
  }

  /** The longest drawn line between two positions, else the strip between them. */
  private Boundary boundary(Axis axis, double low, double high) {
    Ruling longest = null;
    for (Ruling ruling : rulings) {
      boolean between =
          ruling.axis() == axis && ruling.position() >= low && ruling.position() <= high;
      if (between && (longest == null || ruling.length() > longest.length())) {
        longest = ruling;
      }
    }
    return longest == null ? Boundary.between(low, high) : Boundary.ruled(longest.position());
  }

  /** Rows above the first one with a cell that is no heading; without tags, with a value. */
  private int headerRows(int rows) {
    boolean told = texts.stream().anyMatch(TaggedText::header);
    for (int r = 0; r < rows - 1; r++) {
      int row = r;
      if (texts.stream().anyMatch(text -> text.row() == row && isBody(text, told))) {
        return r;
      }
    }
    return 1;
  }

  private static boolean isBody(TaggedText text, boolean told) {
    return text.column() > 0 && (told ? !text.header() : isValue(text));
  }

  private static boolean isValue(TaggedText text) {
    return text.lines().stream().allMatch(line -> Content.isValue(line.text()));
  }
}
