package io.tabularium.engine.region;

import io.tabularium.engine.layout.LineBuilder;
import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Direction;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.TaggedGrid;
import io.tabularium.engine.model.TaggedGrid.TaggedText;
import io.tabularium.engine.model.TaggedTable;
import io.tabularium.engine.model.TaggedTable.TaggedCell;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import io.tabularium.engine.region.LatticeFinder.Lattice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the tables that the PDF's own tags give (ISO 32000-2, 14.8.4.8.3), as far as the page bears
 * them out. Tags are often wrong, so nothing is taken on trust: every word in the table's box is of
 * one of its cells, the cells lie in rows and columns, no drawn line runs through one, and the
 * drawing and the text about it show no more of the table. Else the tags are left aside.
 */
final class TaggedFinder {

  /** A line of the frame is at most this far outside the text, in points. */
  private static final double PADDING = 14;

  /** A line of the frame runs along this share of the side. */
  private static final double COVER = 0.9;

  private final List<Word> words;
  private final List<Ruling> rulings;
  private final List<TaggedTable> tables;
  private final Map<Integer, List<Word>> marked = new HashMap<>();

  TaggedFinder(PageContent page, List<Ruling> rulings) {
    this.words = page.words();
    this.rulings = rulings;
    this.tables = page.taggedTables();
    if (!tables.isEmpty()) {
      for (Word word : words) {
        marked.computeIfAbsent(word.markedContent(), id -> new ArrayList<>()).add(word);
      }
    }
  }

  /** A table and the box about it, its frame included. */
  record Found(BoundingBox box, TaggedGrid grid) {}

  /** The tables whose tags hold. */
  List<Found> find() {
    List<Found> found = new ArrayList<>();
    for (TaggedTable table : tables) {
      Found next = isOuter(table) ? null : prove(table);
      if (next != null && found.stream().noneMatch(other -> other.box().overlaps(next.box()))) {
        found.add(next);
      }
    }
    return found;
  }

  /** Whether several cells of another table are in one of this one, which is for the layout. */
  private boolean isOuter(TaggedTable table) {
    for (TaggedCell cell : table.cells()) {
      Set<Integer> ids = new HashSet<>(cell.markedContents());
      for (TaggedTable other : tables) {
        boolean inside =
            !other.equals(table)
                && other.cells().stream()
                        .filter(inner -> inner.markedContents().stream().anyMatch(ids::contains))
                        .count()
                    > 1;
        if (inside) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<Integer> ids(TaggedTable table) {
    Set<Integer> ids = new HashSet<>();
    table.cells().forEach(cell -> ids.addAll(cell.markedContents()));
    return ids;
  }

  private Found prove(TaggedTable table) {
    List<TaggedText> texts = texts(table);
    if (texts == null) {
      return null;
    }
    BoundingBox text = BoundingBox.enclosing(texts.stream().map(TaggedText::box).toList());
    TaggedGrid grid = new TagProof(ShortRows.settle(table, texts), rulings).grid(framed(text));
    return grid != null && isWhole(text, ids(table)) ? new Found(framed(text), grid) : null;
  }

  /** The cells with text; null if it is not upright, or if cells share some of it. */
  private List<TaggedText> texts(TaggedTable table) {
    List<TaggedText> texts = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (TaggedCell cell : table.cells()) {
      List<Word> own = new ArrayList<>();
      for (int id : cell.markedContents()) {
        if (!seen.add(id)) {
          return null;
        }
        own.addAll(marked.getOrDefault(id, List.of()));
      }
      if (own.stream().anyMatch(word -> word.direction() != Direction.RIGHT)) {
        return null;
      }
      if (!own.isEmpty()) {
        texts.add(
            new TaggedText(
                cell.row(),
                cell.column(),
                cell.row() + cell.rowSpan(),
                cell.column() + cell.columnSpan(),
                cell.header(),
                LineBuilder.build(own)));
      }
    }
    return texts.isEmpty() ? null : texts;
  }

  /** Whether neither the drawing nor the columns go on beyond the tagged text. */
  private boolean isWhole(BoundingBox text, Set<Integer> ids) {
    List<BoundingBox> boxes = new ArrayList<>(List.of(text));
    for (Lattice lattice : LatticeFinder.find(rulings)) {
      if (lattice.divided() && lattice.box().overlaps(text)) {
        boxes.add(lattice.box());
      }
    }
    boxes.add(new RegionExtender(lines(ids)).extend(text));
    List<Word> others = words.stream().filter(word -> !ids.contains(word.markedContent())).toList();
    return boxes.stream()
        .noneMatch(box -> others.stream().anyMatch(word -> box.containsCenterOf(word.box())));
  }

  /** The text of the page without that of other tables. */
  private List<TextLine> lines(Set<Integer> ids) {
    Set<Integer> foreign = new HashSet<>();
    tables.forEach(table -> foreign.addAll(ids(table)));
    foreign.removeAll(ids);
    return LineBuilder.build(
        words.stream().filter(word -> !foreign.contains(word.markedContent())).toList());
  }

  /** Moves each side to the drawn line next to it. */
  private BoundingBox framed(BoundingBox text) {
    return new BoundingBox(
        side(text, Axis.VERTICAL, text.x0() - PADDING, text.x0(), text.x0()),
        side(text, Axis.HORIZONTAL, text.y0() - PADDING, text.y0(), text.y0()),
        side(text, Axis.VERTICAL, text.x1(), text.x1() + PADDING, text.x1()),
        side(text, Axis.HORIZONTAL, text.y1(), text.y1() + PADDING, text.y1()));
  }

  /** The position of the ruling between two positions that is nearest to {@code from}; or that. */
  private double side(BoundingBox text, Axis axis, double low, double high, double from) {
    double nearest = from;
    double distance = Double.MAX_VALUE;
    for (Ruling ruling : rulings) {
      boolean between =
          ruling.axis() == axis && ruling.position() >= low && ruling.position() <= high;
      double along = ruling.box().overlap(text, axis);
      double away = Math.abs(ruling.position() - from);
      if (between && along >= COVER * text.length(axis) && away < distance) {
        nearest = ruling.position();
        distance = away;
      }
    }
    return nearest;
  }
}
