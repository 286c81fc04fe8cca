package io.tabularium.engine.region;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds grids: rulings that meet each other, directly or through others. */
final class LatticeFinder {

  /** Lines that end this near each other, in points, meet. */
  private static final double TOUCH = 4;

  /** Shorter rulings down, in points, part no columns by themselves. */
  private static final double MIN_COLUMN = 20;

  /** At least this share of the lines between such rulings has gaps. */
  private static final double GAPPED = 0.2;

  /** Text this far off at the side of such rulings, in font sizes, is of something else. */
  private static final double MAX_SIDE_GAP = 4;

  /** A section row without rulings is at most this high, in points. */
  private static final double MAX_SECTION = 30;

  /** Parts of one table share at least this part of their width. */
  private static final double SAME_WIDTH = 0.8;

  /** A ruling within this of the side of a lattice, in points, is its frame. */
  private static final double FRAME = 6;

  private LatticeFinder() {}

  /** A connected set of rulings and the box about it. */
  record Lattice(BoundingBox box, List<Ruling> rulings) {

    /** Whether a ruling down the inside parts columns; else it is a frame. */
    boolean divided() {
      return rulings.stream()
          .anyMatch(
              ruling ->
                  ruling.axis() == Axis.VERTICAL
                      && ruling.position() > box.x0() + FRAME
                      && ruling.position() < box.x1() - FRAME);
    }

    /** Whether rulings bound it at two sides at least. */
    boolean framed() {
      return count(Axis.HORIZONTAL) >= 2 && count(Axis.VERTICAL) >= 1;
    }

    /** Whether a ruling below a head and one beside its labels cross: no frame and no axes. */
    boolean isCross() {
      return rulings.stream()
          .filter(ruling -> ruling.axis() == Axis.HORIZONTAL)
          .anyMatch(across -> rulings.stream().anyMatch(down -> crosses(across, down)));
    }

    private static boolean crosses(Ruling across, Ruling down) {
      return down.axis() == Axis.VERTICAL
          && Math.min(down.position() - across.start(), across.end() - down.position()) > FRAME
          && Math.min(across.position() - down.start(), down.end() - across.position()) > FRAME;
    }

    long count(Axis axis) {
      return rulings.stream().filter(ruling -> ruling.axis() == axis).count();
    }
  }

  /**
   * The boxes about rulings down that start and end together with no ruling across, as wide as the
   * text beside them.
   *
   * @param frames boxes that rulings are the sides of; nothing outside belongs to them
   */
  static List<BoundingBox> columnsOnly(
      List<Ruling> rulings, List<TextLine> lines, List<BoundingBox> frames) {
    List<Ruling> vertical =
        rulings.stream()
            .filter(ruling -> ruling.axis() == Axis.VERTICAL && ruling.length() >= MIN_COLUMN)
            .toList();
    List<BoundingBox> boxes = new ArrayList<>();
    for (Ruling first : vertical) {
      List<Ruling> group =
          vertical.stream()
              .filter(r -> Math.abs(r.start() - first.start()) <= TOUCH)
              .filter(r -> Math.abs(r.end() - first.end()) <= TOUCH)
              .toList();
      if (group.size() == 1 || !group.get(0).equals(first)) {
        continue;
      }
      boolean framed = frames.stream().anyMatch(f -> f.grow(1).containsCenterOf(first.box()));
      List<TextLine> beside = framed ? between(lines, group) : beside(lines, group);
      if (TextShape.of(beside).isTabular(GAPPED)) {
        BoundingBox text = BoundingBox.enclosing(beside.stream().map(TextLine::box).toList());
        boxes.add(new BoundingBox(text.x0(), first.start(), text.x1(), first.end()));
      }
    }
    return stacked(boxes);
  }

  /** The parts of lines between the first ruling and the last one. */
  private static List<TextLine> between(List<TextLine> lines, List<Ruling> rulings) {
    Ruling first = rulings.get(0);
    return TextShape.cut(
        TextShape.between(lines, first.start(), first.end()),
        first.position(),
        rulings.get(rulings.size() - 1).position());
  }

  /** The parts of lines that rulings cross or part, without text far off at their sides. */
  private static List<TextLine> beside(List<TextLine> lines, List<Ruling> rulings) {
    Ruling first = rulings.get(0);
    double last = rulings.get(rulings.size() - 1).position();
    List<TextLine> beside = new ArrayList<>();
    for (TextLine line : TextShape.between(lines, first.start(), first.end())) {
      double reach = MAX_SIDE_GAP * line.size();
      List<Word> words = new ArrayList<>();
      for (TextLine part : line.phrases(reach)) {
        if (part.box().x1() > first.position() - reach && part.box().x0() < last + reach) {
          words.addAll(part.words());
        }
      }
      if (!words.isEmpty()) {
        beside.add(TextLine.of(words));
      }
    }
    return beside;
  }

  /** Boxes of one width with a section row between them are one. */
  private static List<BoundingBox> stacked(List<BoundingBox> boxes) {
    List<BoundingBox> sorted = new ArrayList<>(boxes);
    sorted.sort(Comparator.comparingDouble(BoundingBox::y0));
    List<BoundingBox> stacked = new ArrayList<>();
    for (BoundingBox box : sorted) {
      BoundingBox last = stacked.isEmpty() ? null : stacked.get(stacked.size() - 1);
      boolean below = last != null && box.y0() - last.y1() <= MAX_SECTION;
      if (below && last.overlap(box, Axis.HORIZONTAL) >= SAME_WIDTH * last.width()) {
        stacked.set(stacked.size() - 1, last.union(box));
      } else {
        stacked.add(box);
      }
    }
    return stacked;
  }

  /** The lattices, those with two rulings across and one down or a cross, top to bottom. */
  static List<Lattice> find(List<Ruling> rulings) {
    int[] parent = new int[rulings.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    List<Integer> vertical = indexes(rulings, Axis.VERTICAL);
    for (int h : indexes(rulings, Axis.HORIZONTAL)) {
      Ruling across = rulings.get(h);
      for (int i = firstFrom(rulings, vertical, across.start() - TOUCH); i < vertical.size(); i++) {
        Ruling down = rulings.get(vertical.get(i));
        if (down.position() > across.end() + TOUCH) {
          break;
        }
        if (across.position() >= down.start() - TOUCH && across.position() <= down.end() + TOUCH) {
          parent[root(parent, vertical.get(i))] = root(parent, h);
        }
      }
    }
    return lattices(rulings, parent);
  }

  private static List<Lattice> lattices(List<Ruling> rulings, int[] parent) {
    Map<Integer, List<Ruling>> groups = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      groups.computeIfAbsent(root(parent, i), key -> new ArrayList<>()).add(rulings.get(i));
    }
    List<Lattice> lattices = new ArrayList<>();
    for (List<Ruling> group : groups.values()) {
      BoundingBox box = BoundingBox.enclosing(group.stream().map(Ruling::box).toList());
      Lattice lattice = new Lattice(box, List.copyOf(group));
      if (lattice.framed() || lattice.isCross()) {
        lattices.add(lattice);
      }
    }
    lattices.sort(
        Comparator.<Lattice>comparingDouble(lattice -> lattice.box().y0())
            .thenComparingDouble(lattice -> lattice.box().x0()));
    return lattices;
  }

  /** Indexes of the rulings of one axis; joined rulings come sorted by position. */
  private static List<Integer> indexes(List<Ruling> rulings, Axis axis) {
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < rulings.size(); i++) {
      if (rulings.get(i).axis() == axis) {
        indexes.add(i);
      }
    }
    return indexes;
  }

  private static int firstFrom(List<Ruling> rulings, List<Integer> vertical, double position) {
    int low = 0;
    int high = vertical.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rulings.get(vertical.get(middle)).position() < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int root(int[] parent, int i) {
    int root = i;
    while (parent[root] != root) {
      root = parent[root];
    }
    parent[i] = root;
    return root;
  }
}
