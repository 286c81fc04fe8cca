package io.tabularium.engine.region;

import io.tabularium.engine.layout.FillEdges;
import io.tabularium.engine.layout.LineBuilder;
import io.tabularium.engine.layout.RulingJoiner;
import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TaggedGrid;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.model.Word;
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

  private final boolean useTags;

  /** One that hears all evidence. */
  public RegionFinder() {
    this(true);
  }

  /** One that hears the PDF's own tags or leaves them aside. */
  public RegionFinder(boolean useTags) {
    this.useTags = useTags;
  }

  /** The regions of {@code page}, top to bottom, then left to right; they do not overlap. */
  public List<TableRegion> find(PageContent page) {
    Charts charts = new Charts(page);
    List<Ruling> rulings = rulings(page, charts);
    List<TextLine> lines = LineBuilder.build(page.words());
    List<TableRegion> regions = new ArrayList<>();
    List<BoundingBox> tagged = new ArrayList<>();
    if (useTags) {
      for (TaggedFinder.Found found : new TaggedFinder(page, rulings).find()) {
        tagged.add(found.box());
        regions.add(region(page, found.box(), lines, rulings, found.grid()));
      }
    }
    List<Word> others =
        page.words().stream()
            .filter(word -> tagged.stream().noneMatch(box -> box.containsCenterOf(word.box())))
            .toList();
    List<TextLine> untagged = tagged.isEmpty() ? lines : LineBuilder.build(others);
    for (BoundingBox box : boxes(untagged, free(rulings, tagged), charts)) {
      if (tagged.stream().noneMatch(box::overlaps)) {
        regions.add(region(page, box, lines, rulings, null));
      }
    }
    regions.sort(
        Comparator.<TableRegion>comparingDouble(region -> region.box().y0())
            .thenComparingDouble(region -> region.box().x0()));
    return regions;
  }

  /** The boxes of the tables that drawing and text show. */
  private static List<BoundingBox> boxes(List<TextLine> all, List<Ruling> rulings, Charts charts) {
    List<BoundingBox> boxes = new ArrayList<>();
    List<BoundingBox> frames = new ArrayList<>();
    List<BoundingBox> crosses = new ArrayList<>();
    List<BoundingBox> drawings = new ArrayList<>(charts.plots());
    for (Lattice lattice : LatticeFinder.find(rulings)) {
      if (charts.isDrawnOver(lattice)) {
        drawings.add(lattice.box());
      } else if (!lattice.framed()) {
        crosses.add(lattice.box());
      } else if (lattice.divided()) {
        add(boxes, lattice.box());
      } else {
        frames.add(lattice.box());
      }
    }
    List<TextLine> lines = outside(all, drawings);
    for (BoundingBox box : LatticeFinder.columnsOnly(rulings, lines, frames)) {
      add(boxes, box);
    }
    crosses.forEach(box -> add(boxes, box));
    for (BoundingBox box : new RuleGroupFinder(outside(lines, boxes)).find(rulings)) {
      add(boxes, box);
    }
    extend(boxes, new RegionExtender(lines));
    List<BoundingBox> drawn = List.copyOf(boxes);
    for (List<TextLine> flow : TextFlows.of(outside(lines, boxes), RuleGroupFinder.rows(rulings))) {
      for (BoundingBox box : AlignedTextFinder.find(flow)) {
        add(boxes, box);
      }
    }
    for (BoundingBox box : CaptionedFinder.find(outside(lines, drawn))) {
      replace(boxes, box, drawn);
    }
    BoxJoiner.join(boxes, lines);
    return boxes;
  }

  /** The region in a box that the caller gave. */
  public TableRegion cut(PageContent page, BoundingBox box) {
    return region(
        page, box, LineBuilder.build(page.words()), rulings(page, new Charts(page)), null);
  }

  /** Lets each box grow as far as it meets no other one. */
  private static void extend(List<BoundingBox> boxes, RegionExtender extender) {
    for (int i = 0; i < boxes.size(); i++) {
      BoundingBox box = boxes.get(i);
      BoundingBox grown = extender.extend(box);
      if (boxes.stream().allMatch(other -> other.equals(box) || !other.overlaps(grown))) {
        boxes.set(i, grown);
      }
    }
  }

  private static List<Ruling> rulings(PageContent page, Charts charts) {
    List<Ruling> all = new ArrayList<>(page.rulings());
    all.addAll(FillEdges.of(charts.withoutBars(page.fills()), MAX_CELL_HEIGHT * page.height()));
    return RulingJoiner.join(all);
  }

  private static void add(List<BoundingBox> boxes, BoundingBox box) {
    if (boxes.stream().noneMatch(other -> other.overlaps(box))) {
      boxes.add(box);
    }
  }

  /** Puts a box in the place of those within it, unless it cuts through one. */
  private static void replace(List<BoundingBox> boxes, BoundingBox box, List<BoundingBox> drawn) {
    List<BoundingBox> met = boxes.stream().filter(box::overlaps).toList();
    if (met.stream().allMatch(m -> holds(box.grow(MARGIN), m) && !drawn.contains(m))) {
      boxes.removeAll(met);
      boxes.add(box);
    }
  }

  private static boolean holds(BoundingBox box, BoundingBox other) {
    return box.contains(other.x0(), other.y0()) && box.contains(other.x1(), other.y1());
  }

  /** The lines without the words that stand in a box. */
  private static List<TextLine> outside(List<TextLine> lines, List<BoundingBox> boxes) {
    List<TextLine> outside = new ArrayList<>();
    for (TextLine line : lines) {
      List<Word> words =
          line.words().stream()
              .filter(word -> boxes.stream().noneMatch(box -> isIn(box, word, line)))
              .toList();
      if (words.size() == line.words().size()) {
        outside.add(line);
      } else if (!words.isEmpty()) {
        outside.add(TextLine.of(words));
      }
    }
    return outside;
  }

  private static boolean isIn(BoundingBox box, Word word, TextLine line) {
    return box.contains(word.box().centerX(), line.middle());
  }

  private static List<Ruling> free(List<Ruling> rulings, List<BoundingBox> boxes) {
    return rulings.stream()
        .filter(r -> boxes.stream().noneMatch(b -> b.grow(MARGIN).containsCenterOf(r.box())))
        .toList();
  }

  /** Moves each side that no ruling stands for to the text. */
  private static BoundingBox tight(BoundingBox box, List<TextLine> inside, List<Ruling> drawn) {
    if (inside.isEmpty()) {
      return box;
    }
    BoundingBox text = BoundingBox.enclosing(inside.stream().map(TextLine::box).toList());
    return new BoundingBox(
        ruledAt(drawn, Axis.VERTICAL, box.x0()) ? box.x0() : text.x0(),
        ruledAt(drawn, Axis.HORIZONTAL, box.y0()) ? box.y0() : text.y0(),
        ruledAt(drawn, Axis.VERTICAL, box.x1()) ? box.x1() : text.x1(),
        ruledAt(drawn, Axis.HORIZONTAL, box.y1()) ? box.y1() : text.y1());
  }

  private static boolean ruledAt(List<Ruling> drawn, Axis axis, double position) {
    return drawn.stream()
        .anyMatch(r -> r.axis() == axis && Math.abs(r.position() - position) <= MARGIN);
  }

  /** The region of {@code box} with the text and the rulings that stand in it. */
  private static TableRegion region(
      PageContent page,
      BoundingBox box,
      List<TextLine> lines,
      List<Ruling> rulings,
      TaggedGrid tagged) {
    List<TextLine> inside =
        TextShape.cut(
            TextShape.between(lines, box.y0() - MARGIN, box.y1() + MARGIN),
            box.x0() - MARGIN,
            box.x1() + MARGIN);
    List<Ruling> drawn =
        rulings.stream().filter(ruling -> box.grow(MARGIN).containsCenterOf(ruling.box())).toList();
    BoundingBox tight = tight(box, inside, drawn);
    CaptionFinder captions = new CaptionFinder(lines);
    return new TableRegion(
        tight,
        inside,
        SidewaysText.in(box, page.words()),
        drawn,
        captions.title(tight),
        captions.notes(tight),
        tagged);
  }
}
