package io.tabularium.engine.region;

import io.tabularium.engine.layout.Content;
import io.tabularium.engine.layout.Corridor;
import io.tabularium.engine.layout.CorridorFinder;
import io.tabularium.engine.layout.Phrases;
import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.List;

/** Finds tables between rules of one width: top rule, header rule, bottom rule. */
final class RuleGroupFinder {

  /** Shorter rules, in points, bound no table. */
  private static final double MIN_LENGTH = 40;

  /** Rules on one height with gaps up to this, in points, are one rule in pieces. */
  private static final double PIECE_GAP = 24;

  /** Rules of one table start and end within this, in points. */
  private static final double SAME_END = 9;

  /** Text may reach over the end of a rule by this, in points. */
  private static final double OVERHANG = 6;

  /** At least this share of the lines between rules has gaps; wrapped cells have none. */
  private static final double GAPPED = 0.2;

  /** At most this share of the lines are sentences across the columns: section rows. */
  private static final double CROSSING = 0.3;

  /** A line of this many words may be a sentence. */
  private static final int SENTENCE = 5;

  /** White space between lines of a table is at most this many font sizes high. */
  private static final double MAX_SPACE = 4;

  /** More lines between two rules are no single row of a table. */
  private static final int MAX_ROW_LINES = 15;

  /** Two columns of prose between this many rules are the rows of a table. */
  private static final int MIN_ROW_RULES = 4;

  /** Contents stand between fewer rules than this: below the page's head and above its foot. */
  private static final int MIN_RULES = 3;

  /** Rules of one table without text between them are at most this far apart, in points. */
  private static final double MAX_EMPTY = 36;

  /** Rules that bound two rows are at most this far apart, in points. */
  private static final double MAX_TWO_ROWS = 200;

  /** A sentence goes on beyond the labels by this, in font sizes. */
  private static final double BEYOND_LABELS = 4;

  /** The columns of a longer table show in so many of its lines. */
  private static final int MOST_LINES = 200;

  /** A line under words is this near to them, in points, on all sides. */
  private static final double UNDERLINE = 3;

  private final List<TextLine> lines;
  private final double largest;

  RuleGroupFinder(List<TextLine> lines) {
    this.lines = lines;
    this.largest = lines.stream().mapToDouble(TextLine::size).max().orElse(0);
  }

  /** The boxes of the tables, top to bottom. */
  List<BoundingBox> find(List<Ruling> rulings) {
    List<BoundingBox> rules = rules(rulings);
    boolean[] used = new boolean[rules.size()];
    List<BoundingBox> boxes = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      if (!used[i]) {
        List<Integer> chain = chain(rules, i, used);
        BoundingBox box = chain.size() > 1 ? box(rules, chain) : null;
        if (box != null) {
          chain.forEach(c -> used[c] = true);
          boxes.add(box);
        }
      }
    }
    return boxes;
  }

  /** The boxes between rules of one width that follow each other, three rules at least. */
  static List<BoundingBox> rows(List<Ruling> rulings) {
    List<BoundingBox> rules =
        rulings.stream()
            .filter(ruling -> ruling.axis() == Axis.HORIZONTAL && ruling.length() >= MIN_LENGTH)
            .map(Ruling::box)
            .toList();
    List<BoundingBox> rows = new ArrayList<>();
    for (int i = 2; i < rules.size(); i++) {
      BoundingBox top = rules.get(i - 2);
      BoundingBox bottom = rules.get(i);
      boolean chain = similar(top, rules.get(i - 1)) && similar(rules.get(i - 1), bottom);
      if (chain && bottom.y0() - top.y0() <= MAX_TWO_ROWS) {
        rows.add(top.union(bottom));
      }
    }
    return rows;
  }

  /** The horizontal rulings as flat boxes, pieces on one height together, top to bottom. */
  private List<BoundingBox> rules(List<Ruling> rulings) {
    List<BoundingBox> rules = new ArrayList<>();
    BoundingBox open = null;
    for (Ruling ruling : rulings) {
      if (ruling.axis() == Axis.HORIZONTAL) {
        double y = ruling.position();
        BoundingBox next = new BoundingBox(ruling.start(), y, ruling.end(), y);
        if (open != null && open.y0() == y && next.x0() - open.x1() <= PIECE_GAP) {
          open = open.union(next);
        } else {
          if (open != null) {
            rules.add(open);
          }
          open = next;
        }
      }
    }
    if (open != null) {
      rules.add(open);
    }
    rules.removeIf(rule -> rule.width() < MIN_LENGTH || underlines(rule));
    return rules;
  }

  /** Whether the rule underlines the words right above it and no more. */
  private boolean underlines(BoundingBox rule) {
    for (int i = firstFrom(rule.y0() - UNDERLINE); i < lines.size(); i++) {
      TextLine line = lines.get(i);
      double below = rule.y0() - line.baseline();
      if (below <= -UNDERLINE) {
        break;
      }
      if (below <= UNDERLINE) {
        for (TextLine phrase : Phrases.wide(line)) {
          if (Math.abs(phrase.box().x0() - rule.x0()) <= UNDERLINE
              && Math.abs(phrase.box().x1() - rule.x1()) <= UNDERLINE) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The first line with its baseline at {@code y} or below; lines come sorted by it. */
  private int firstFrom(double y) {
    int low = 0;
    int high = lines.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.get(middle).baseline() < y) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The rules from {@code first} down that bound the same table. */
  private List<Integer> chain(List<BoundingBox> rules, int first, boolean[] used) {
    List<Integer> chain = new ArrayList<>(List.of(first));
    for (int i = first + 1; i < rules.size(); i++) {
      BoundingBox last = rules.get(chain.get(chain.size() - 1));
      BoundingBox next = rules.get(i);
      if (!used[i] && similar(last, next)) {
        if (!tabularOrEmpty(rules.get(first), last, next)) {
          break;
        }
        chain.add(i);
      }
    }
    return chain;
  }

  private static boolean similar(BoundingBox a, BoundingBox b) {
    return Math.abs(a.x0() - b.x0()) <= SAME_END && Math.abs(a.x1() - b.x1()) <= SAME_END;
  }

  /** Whether the table from rule {@code first} on goes on from rule top to rule bottom. */
  private boolean tabularOrEmpty(BoundingBox first, BoundingBox top, BoundingBox bottom) {
    List<TextLine> inside = inside(top, bottom);
    if (inside.stream().anyMatch(Caption::isCaption)) {
      return false;
    }
    if (inside.isEmpty()) {
      return bottom.y0() - top.y0() <= MAX_EMPTY;
    }
    if (inside.size() == 1) {
      return !gaping(top, bottom, inside);
    }
    TextShape shape = TextShape.of(inside);
    boolean row = inside.size() <= MAX_ROW_LINES && fits(inside(first, bottom, MOST_LINES));
    return (row ? shape.isGapped(GAPPED) : shape.isTabular(GAPPED))
        && fits(inside)
        && !gaping(top, bottom, inside);
  }

  /** Whether the lines keep to the columns, save a few long ones. */
  private static boolean fits(List<TextLine> inside) {
    List<Corridor> corridors = CorridorFinder.find(inside);
    if (corridors.isEmpty()) {
      return false;
    }
    long crossing =
        inside.stream()
            .filter(line -> line.words().size() >= SENTENCE)
            .filter(
                line -> runsInto(line, corridors.get(0)) || RegionExtender.crosses(line, corridors))
            .count();
    return crossing <= CROSSING * inside.size();
  }

  /** Whether an undivided line goes on far into the empty strip right of the labels. */
  private static boolean runsInto(TextLine line, Corridor corridor) {
    return !Phrases.isGapped(line)
        && line.box().x0() < corridor.start()
        && line.box().x1() > corridor.start() + BEYOND_LABELS * line.size();
  }

  /** Whether a large white space parts the lines from each other or from a rule. */
  private static boolean gaping(BoundingBox top, BoundingBox bottom, List<TextLine> inside) {
    double last = top.y0();
    for (TextLine line : inside) {
      if (line.box().y0() - last > MAX_SPACE * line.size()) {
        return true;
      }
      last = Math.max(last, line.box().y1());
    }
    return bottom.y0() - last > MAX_SPACE * inside.get(inside.size() - 1).size();
  }

  private List<TextLine> inside(BoundingBox top, BoundingBox bottom) {
    return inside(top, bottom, lines.size());
  }

  /** The lines between two rules and over their width; the last {@code most} of them. */
  private List<TextLine> inside(BoundingBox top, BoundingBox bottom, int most) {
    int to = firstFrom(bottom.y0() + largest);
    int from = Math.max(Math.min(firstFrom(top.y0()), to), to - most);
    double left = Math.min(top.x0(), bottom.x0()) - OVERHANG;
    double right = Math.max(top.x1(), bottom.x1()) + OVERHANG;
    return TextShape.cut(
        TextShape.between(lines.subList(from, to), top.y0(), bottom.y0()), left, right);
  }

  /** The box from the first to the last rule of the chain, or null if its text is no table. */
  private BoundingBox box(List<BoundingBox> rules, List<Integer> chain) {
    BoundingBox top = rules.get(chain.get(0));
    BoundingBox bottom = rules.get(chain.get(chain.size() - 1));
    List<TextLine> inside = inside(top, bottom);
    TextShape shape = TextShape.of(inside);
    boolean prose = shape.isProse() && chain.size() < MIN_ROW_RULES;
    boolean contents = chain.size() < MIN_RULES && NotTabular.isContents(inside);
    boolean totals = inside.size() == 1 && Content.isValue(inside.get(0).text());
    if (prose
        || contents
        || totals
        || !shape.isGapped(GAPPED)
        || CorridorFinder.find(inside).isEmpty()) {
      return null;
    }
    BoundingBox box = top.union(bottom);
    for (TextLine line : RowLabels.with(inside, TextShape.between(lines, box.y0(), box.y1()))) {
      box =
          new BoundingBox(
              Math.min(box.x0(), line.box().x0()),
              box.y0(),
              Math.max(box.x1(), line.box().x1()),
              box.y1());
    }
    return box;
  }
}
