package io.tabularium.engine.layout;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Headings of groups of columns: finds for each phrase of a line of the head the columns that it
 * names, by where it stands over the headings below, where no rule tells.
 *
 * <p>A phrase in the middle of an odd number of columns stands as well over the middle one of them,
 * and a flush one over the first or the last; it names them all only if each column that has a
 * heading below is then named by some phrase, and the next line is as far away as another row.
 */
public final class HeadingGroups {

  /** A heading is over columns if it is at most this many font sizes off their middle. */
  private static final double OFF_MIDDLE = 0.8;

  /** A heading this many font sizes off the middle of its column is not that column's. */
  private static final double OFF_COLUMN = 1;

  /** Lines nearer than this part of the distance between rows may be one heading. */
  private static final double NEAR_PITCH = 0.95;

  /** ... and so may lines at most this many font sizes apart. */
  private static final double MIN_LEADING = 1.15;

  /** Lines further apart than this, in font sizes, are not one heading. */
  private static final double MAX_LEADING = 1.45;

  /** Headings of one column are this near, in font sizes, at left, right or middle. */
  private static final double ALIGNED = 0.25;

  /** A gap so many times as wide as the others of a phrase parts two headings. */
  private static final double WIDER = 1.3;

  private final List<Boundary> columns;
  private final Spanning spanning;

  /** Looks at heads over the columns between the given boundaries. */
  public HeadingGroups(List<Boundary> columns) {
    this.columns = columns;
    this.spanning = new Spanning(columns);
  }

  /** A phrase and the first and last of the columns that it names. */
  public record Group(TextLine phrase, int first, int last) {

    boolean isSeveral() {
      return last > first;
    }
  }

  /** Groups of neighbouring phrases and what they are worth together. */
  private record Choice(List<Group> groups, double worth) {

    static final Choice NONE = new Choice(List.of(), Double.NEGATIVE_INFINITY);

    /** This one with a group before it; still none if it is none. */
    Choice after(Group group, double itsWorth) {
      if (this.equals(NONE)) {
        return NONE;
      }
      List<Group> all = new ArrayList<>(List.of(group));
      all.addAll(groups);
      return new Choice(all, itsWorth + worth);
    }
  }

  /** Where a heading stands over its columns. */
  private enum Flush {
    MIDDLE,
    LEFT,
    RIGHT
  }

  /**
   * Which columns each phrase names, a phrase of several columns cut; none if no phrase names
   * several.
   *
   * @param phrases one line of the head, left to right
   * @param below the lines of the head below it
   * @param pitch points; lines nearer than this may be one heading
   */
  public List<Group> find(List<TextLine> phrases, List<TextLine> below, double pitch) {
    TextLine[] heads = headsBelow(below);
    List<TextLine> pieces = pieces(phrases, heads);
    List<Group> middle = best(pieces, heads, Flush.MIDDLE);
    if (stands(middle, heads) || fills(middle, heads, pitch)) {
      return middle;
    }
    List<Group> apart = List.of();
    double most = 0;
    for (Flush flush : Flush.values()) {
      List<Group> groups = best(pieces, heads, flush);
      if (isComplete(groups, heads)
          && leading(groups, heads) > MAX_LEADING
          && (apart.isEmpty() || worth(groups, heads, flush) > most)) {
        apart = groups;
        most = worth(groups, heads, flush);
      }
    }
    return apart;
  }

  /** What stands in each column of the lines; null where nothing does. */
  private TextLine[] headsBelow(List<TextLine> lines) {
    TextLine[] heads = new TextLine[columns.size() - 1];
    for (TextLine line : lines) {
      for (TextLine part : spanning.parts(line)) {
        int column = columnOf(part);
        heads[column] = heads[column] == null ? part : heads[column];
      }
    }
    return heads;
  }

  /** Cuts phrases whose words stand each over a column as the headings below do. */
  private List<TextLine> pieces(List<TextLine> phrases, TextLine[] heads) {
    List<TextLine> pieces = new ArrayList<>();
    for (TextLine phrase : phrases) {
      for (TextLine piece : Phrases.atWiderGaps(phrase, WIDER)) {
        List<TextLine> parts = spanning.parts(piece);
        boolean whole =
            spanning.crosses(piece)
                || parts.stream().anyMatch(part -> !isAligned(part, heads[columnOf(part)]));
        pieces.addAll(whole ? List.of(piece) : parts);
      }
    }
    return pieces;
  }

  private static boolean isAligned(TextLine part, TextLine head) {
    if (head == null) {
      return false;
    }
    BoundingBox a = part.box();
    BoundingBox b = head.box();
    double sides = Math.min(Math.abs(a.x0() - b.x0()), Math.abs(a.x1() - b.x1()));
    return Math.min(sides, Math.abs(a.centerX() - b.centerX())) <= ALIGNED * part.size();
  }

  private int columnOf(TextLine text) {
    return spanning.columnOf(text.box().centerX());
  }

  /** The groups of the phrases that name most columns; none if none can. */
  private List<Group> best(List<TextLine> phrases, TextLine[] heads, Flush flush) {
    // of the phrases behind the one at hand, by the first column that is left to them
    List<Choice> behind = Collections.nCopies(heads.length + 1, new Choice(List.of(), 0));
    for (int p = phrases.size() - 1; p >= 0; p--) {
      Choice[] best = new Choice[heads.length + 1];
      Arrays.fill(best, Choice.NONE);
      for (Group group : groups(phrases.get(p), heads, flush)) {
        Choice choice = behind.get(group.last() + 1).after(group, worth(group, heads, flush));
        for (int from = 0; from <= group.first(); from++) {
          best[from] = choice.worth() > best[from].worth() ? choice : best[from];
        }
      }
      behind = List.of(best);
    }
    return behind.get(0).groups();
  }

  private double worth(List<Group> groups, TextLine[] heads, Flush flush) {
    return groups.stream().mapToDouble(group -> worth(group, heads, flush)).sum();
  }

  private double worth(Group group, TextLine[] heads, Flush flush) {
    double off = group.isSeveral() ? off(group, heads, flush) / group.phrase().size() : 0;
    return group.last() - group.first() - 0.1 * off;
  }

  /** The column of the phrase alone, and the columns about it that it stands over. */
  private List<Group> groups(TextLine phrase, TextLine[] heads, Flush flush) {
    int own = columnOf(phrase);
    List<Group> groups = new ArrayList<>();
    groups.add(new Group(phrase, own, own));
    for (int first = own; first > 0 && heads[first] != null; first--) {
      for (int last = own; last < heads.length && heads[last] != null; last++) {
        Group group = new Group(phrase, first, last);
        if (last > first
            && holds(group)
            && off(group, heads, flush) <= OFF_MIDDLE * phrase.size()) {
          groups.add(group);
        }
      }
    }
    return groups;
  }

  private boolean holds(Group group) {
    TextLine phrase = group.phrase();
    return phrase.box().x0() >= columns.get(group.first()).position() - phrase.size()
        && phrase.box().x1() <= columns.get(group.last() + 1).position() + phrase.size();
  }

  /** How far, in points, a phrase is off its place over columns; their text may be flush. */
  private double off(Group group, TextLine[] heads, Flush flush) {
    BoundingBox box = group.phrase().box();
    Boundary before = columns.get(group.first());
    Boundary behind = columns.get(group.last() + 1);
    BoundingBox firstHead = heads[group.first()].box();
    BoundingBox lastHead = heads[group.last()].box();
    double left = Math.min(before.end(), firstHead.x0());
    double right = Math.max(behind.start(), lastHead.x1());
    double x = box.centerX();
    return switch (flush) {
      case LEFT -> Math.abs(firstHead.x0() - box.x0());
      case RIGHT -> Math.abs(lastHead.x1() - box.x1());
      case MIDDLE ->
          Math.min(
              Math.abs((left + right) / 2 - x),
              Math.min(
                  Math.abs((before.start() + right) / 2 - x),
                  Math.abs((left + behind.end()) / 2 - x)));
    };
  }

  /** Whether a phrase over several columns stands beside the heading of the column it is in. */
  private boolean stands(List<Group> groups, TextLine[] heads) {
    return groups.stream()
        .filter(Group::isSeveral)
        .anyMatch(group -> isBeside(group.phrase(), heads[columnOf(group.phrase())]));
  }

  private static boolean isBeside(TextLine phrase, TextLine head) {
    return !isAligned(phrase, head)
        && Math.abs(head.box().centerX() - phrase.box().centerX()) > OFF_COLUMN * phrase.size();
  }

  /**
   * Whether phrases, no two alike and none the first line of a heading, name all columns, and the
   * line below is another row.
   */
  private boolean fills(List<Group> groups, TextLine[] heads, double pitch) {
    long different = groups.stream().map(group -> group.phrase().text()).distinct().count();
    return different == groups.size()
        && isComplete(groups, heads)
        && groups.stream()
            .allMatch(g -> g.isSeveral() || g.first() == 0 || heads[g.first()] == null)
        && leading(groups, heads) >= MIN_LEADING
        && groups.stream()
            .filter(Group::isSeveral)
            .allMatch(g -> distance(g, heads) >= NEAR_PITCH * pitch);
  }

  /** The least distance of a heading over several columns to the one below, in font sizes. */
  private double leading(List<Group> groups, TextLine[] heads) {
    return groups.stream()
        .filter(Group::isSeveral)
        .mapToDouble(group -> distance(group, heads) / group.phrase().size())
        .min()
        .orElse(0);
  }

  private double distance(Group group, TextLine[] heads) {
    return heads[columnOf(group.phrase())].baseline() - group.phrase().baseline();
  }

  /** Whether several columns are named, and each one with a heading below but the first. */
  private static boolean isComplete(List<Group> groups, TextLine[] heads) {
    boolean[] named = new boolean[heads.length];
    groups.forEach(group -> Arrays.fill(named, group.first(), group.last() + 1, true));
    for (int c = 1; c < heads.length; c++) {
      if (heads[c] != null && !named[c]) {
        return false;
      }
    }
    return groups.stream().anyMatch(Group::isSeveral);
  }
}
