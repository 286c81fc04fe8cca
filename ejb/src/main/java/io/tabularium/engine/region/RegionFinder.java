package io.tabularium.engine.region;

import io.tabularium.engine.layout.FillEdges;
import io.tabularium.engine.layout.LineBuilder;
import io.tabularium.engine.layout.RulingJoiner;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.region.LatticeFinder.Lattice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the parts of a page that hold a table each. */
public final class RegionFinder {

  /** Rulings and words this far outside a box, in points, still belong to it. */
  private static final double MARGIN = 3;

  /** A shaded area higher than this part of the page is no cell. */
  private static final double MAX_CELL_HEIGHT = 0.25;

  /** The regions of {@code page}, top to bottom, then left to right; they do not overlap. */
  public List<TableRegion> find(PageContent page) {
    List<Ruling> rulings = rulings(page);
    List<TextLine> lines = LineBuilder.build(page.words());
    List<BoundingBox> boxes = new ArrayList<>();
    for (Lattice lattice : LatticeFinder.find(rulings)) {
      add(boxes, lattice.box());
    }
    List<TextLine> free = outside(lines, boxes);
    for (BoundingBox box : new RuleGroupFinder(free).find(rulings)) {
      add(boxes, new RegionExtender(free).extend(box));
    }
    for (BoundingBox box : AlignedTextFinder.find(outside(lines, boxes))) {
      add(boxes, box);
    }
    boxes.sort(Comparator.comparingDouble(BoundingBox::y0).thenComparingDouble(BoundingBox::x0));
    return boxes.stream().map(box -> region(box, lines, rulings)).toList();
  }

  /** The regions that the caller gave instead of finding them. */
  public List<TableRegion> cut(PageContent page, List<BoundingBox> boxes) {
    List<Ruling> rulings = rulings(page);
    List<TextLine> lines = LineBuilder.build(page.words());
    return boxes.stream().map(box -> region(box, lines, rulings)).toList();
  }

  private static List<Ruling> rulings(PageContent page) {
    List<Ruling> all = new ArrayList<>(page.rulings());
    all.addAll(FillEdges.of(page.fills(), MAX_CELL_HEIGHT * page.height()));
    return RulingJoiner.join(all);
  }

  private static void add(List<BoundingBox> boxes, BoundingBox box) {
    if (boxes.stream().noneMatch(other -> other.overlaps(box))) {
      boxes.add(box);
    }
  }

  private static List<TextLine> outside(List<TextLine> lines, List<BoundingBox> boxes) {
    return lines.stream()
        .filter(line -> boxes.stream().noneMatch(box -> box.containsCenterOf(line.box())))
        .toList();
  }

  /** The region of {@code box} with the text and the rulings that stand in it. */
  private static TableRegion region(BoundingBox box, List<TextLine> lines, List<Ruling> rulings) {
    List<TextLine> inside =
        TextShape.cut(
            TextShape.between(lines, box.y0() - MARGIN, box.y1() + MARGIN),
            box.x0() - MARGIN,
            box.x1() + MARGIN);
    List<Ruling> drawn =
        rulings.stream().filter(ruling -> box.grow(MARGIN).containsCenterOf(ruling.box())).toList();
    return new TableRegion(box, inside, drawn, null, List.of());
  }
}
