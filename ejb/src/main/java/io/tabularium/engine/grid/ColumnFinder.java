package io.tabularium.engine.grid;

import io.tabularium.engine.layout.Corridor;
import io.tabularium.engine.layout.CorridorFinder;
import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The boundaries between columns: drawn ones, and corridors of aligned text between those. */
final class ColumnFinder {

  /** Shorter vertical lines, in points, bound no cell. */
  private static final double MIN_RULING = 4;

  /** Columns narrower than this, in points, are the inside of a double line. */
  private static final double MIN_COLUMN = 4;

  /** Between drawn lines a corridor must part at least this share of the lines of text. */
  private static final double SUPPORT_BETWEEN_RULINGS = 0.6;

  /** ... and at least this many. */
  private static final int MIN_SUPPORT_BETWEEN_RULINGS = 3;

  private ColumnFinder() {}

  /** The boundaries, left to right, the outer ones included. */
  static List<Boundary> find(TableRegion region, boolean useRulings, boolean useText) {
    List<Boundary> ruled = useRulings ? ruled(region) : outer(region);
    if (!useText) {
      return ruled;
    }
    boolean divided = ruled.size() > 2;
    Set<TextLine> voters = Collections.newSetFromMap(new IdentityHashMap<>());
    voters.addAll(CorridorFinder.voters(region.lines()));
    List<Boundary> all = new ArrayList<>();
    all.add(ruled.get(0));
    for (int i = 1; i < ruled.size(); i++) {
      double left = ruled.get(i - 1).position();
      double right = ruled.get(i).position();
      List<TextLine> lines = cut(region.lines(), left, right);
      for (Corridor corridor : SymbolColumns.join(CorridorFinder.find(lines), lines)) {
        if (!divided || supported(corridor, lines.size())) {
          all.add(boundary(corridor, region.lines(), voters));
        }
      }
      all.add(ruled.get(i));
    }
    return all;
  }

  private static boolean supported(Corridor corridor, int lines) {
    return corridor.support() >= MIN_SUPPORT_BETWEEN_RULINGS
        && corridor.support() >= SUPPORT_BETWEEN_RULINGS * lines;
  }

  private static List<Boundary> outer(TableRegion region) {
    return List.of(Boundary.ruled(region.box().x0()), Boundary.ruled(region.box().x1()));
  }

  private static List<Boundary> ruled(TableRegion region) {
    BoundingBox box = region.box();
    List<Boundary> boundaries = new ArrayList<>();
    boundaries.add(Boundary.ruled(box.x0()));
    double last = box.x0();
    for (Ruling ruling : region.rulings()) {
      if (ruling.axis() == Axis.VERTICAL
          && ruling.length() >= MIN_RULING
          && ruling.position() - last > MIN_COLUMN
          && box.x1() - ruling.position() > MIN_COLUMN) {
        boundaries.add(Boundary.ruled(ruling.position()));
        last = ruling.position();
      }
    }
    boundaries.add(Boundary.ruled(box.x1()));
    return boundaries;
  }

  /** The parts of the lines whose words have their middle between {@code left} and right. */
  private static List<TextLine> cut(List<TextLine> lines, double left, double right) {
    List<TextLine> parts = new ArrayList<>();
    for (TextLine line : lines) {
      List<Word> words = new ArrayList<>();
      for (Word word : line.words()) {
        if (word.box().centerX() >= left && word.box().centerX() < right) {
          words.add(word);
        }
      }
      if (!words.isEmpty()) {
        parts.add(words.size() == line.words().size() ? line : TextLine.of(words));
      }
    }
    return parts;
  }

  /**
   * Puts the boundary where the fewest words, headings included, cross the corridor; those of lines
   * that show the columns count double.
   */
  private static Boundary boundary(Corridor corridor, List<TextLine> lines, Set<TextLine> voters) {
    TreeMap<Double, Integer> changes = new TreeMap<>();
    changes.put(corridor.start(), 0);
    changes.put(corridor.end(), 0);
    for (TextLine line : lines) {
      int weight = voters.contains(line) ? 2 : 1;
      for (Word word : line.words()) {
        double start = Math.max(word.box().x0(), corridor.start());
        double end = Math.min(word.box().x1(), corridor.end());
        if (start < end) {
          changes.merge(start, weight, Integer::sum);
          changes.merge(end, -weight, Integer::sum);
        }
      }
    }
    double position = corridor.center();
    double widest = 0;
    int fewest = Integer.MAX_VALUE;
    int crossing = 0;
    for (Map.Entry<Double, Integer> change : changes.headMap(corridor.end()).entrySet()) {
      crossing += change.getValue();
      double start = change.getKey();
      double width = changes.higherKey(start) - start;
      if (crossing < fewest || (crossing == fewest && width > widest)) {
        fewest = crossing;
        widest = width;
        position = start + width / 2;
      }
    }
    return new Boundary(position, corridor.start(), corridor.end(), false);
  }
}
