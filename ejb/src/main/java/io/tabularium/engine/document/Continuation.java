package io.tabularium.engine.document;

import io.tabularium.engine.model.Cell;
import io.tabularium.engine.model.Join;
import io.tabularium.engine.model.Join.Reason;
import io.tabularium.engine.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells whether the first table of a page goes on from the last one of the page before. */
final class Continuation {

  /** Joins of a lower score are not made. */
  static final double LEAST_SCORE = 0.6;

  /** More words between the two, on either page, part them. */
  private static final int MOST_WORDS_BETWEEN = 25;

  /** A table that is cut by a page's end reaches down to this part of the page. */
  private static final double LOW = 0.6;

  /** ... and goes on within this part of the next one. */
  private static final double HIGH = 0.35;

  /** Rows of a header that are compared. */
  private static final int MOST_HEADER_ROWS = 6;

  private static final Pattern CONTINUED =
      Pattern.compile(
          "(?iu)(\\b(continued|cont['\\u2019]?d|contd|fortsetzung|continuaci\\u00f3n"
              + "|continua\\u00e7\\u00e3o|vervolg)\\b|\\((cont\\.?|forts\\.?|suite|segue)\\))");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iu)^\\s*\\p{L}+\\.?\\s*([0-9]+([-.][0-9]+)*|[ivxlc]+\\b|[a-z][-.]?[0-9]+)");

  /**
   * The heading of a section below a chapter, such as 3.8.5 or 6.7; running heads name those too.
   */
  private static final Pattern SECTION = Pattern.compile("^[0-9]+(\\.[0-9]+)+\\.?\\s+\\p{Lu}.*");

  /** A sentence that announces what stands below it. */
  private static final Pattern ANNOUNCED = Pattern.compile("^(\\S+\\s+){3,}\\S+:$");

  private static final Pattern CARRIED =
      Pattern.compile(
          "(?iu).*\\b(carried (forward|over)|brought forward|balance forward|carry forward"
              + "|\\u00fcbertrag|\\u00e0 reporter|report\\u00e9?|a riportare|riporto"
              + "|suma y sigue|transport)\\b.*");

  private final Table root;
  private final PageBreak above;
  private final PageBreak below;
  private final PageRows rootRows;
  private final PageRows lastRows;
  private final PageRows nextRows;
  private final List<Reason> reasons = new ArrayList<>();
  private boolean headless;

  /**
   * Compares.
   *
   * @param root the first part of what the last table of {@code above} belongs to
   */
  Continuation(Table root, PageBreak above, PageBreak below) {
    this.root = root;
    this.above = above;
    this.below = below;
    this.rootRows = new PageRows(root);
    this.lastRows = new PageRows(above.last());
    this.nextRows = new PageRows(below.first());
  }

  /** Why and how the two are one; empty if they are not. */
  Optional<Join> join() {
    Table last = above.last();
    Table next = below.first();
    boolean apart = next.page() != last.page() + 1 || next.columnCount() != last.columnCount();
    if (apart || isOtherCaption()) {
      return Optional.empty();
    }
    int header = repeatedHeader();
    boolean carried = isCarried(lastRows.row(lastRows.count() - 1));
    boolean brought = isCarried(nextRows.row(header));
    double score = score(header, carried || brought);
    if (score < LEAST_SCORE) {
      return Optional.empty();
    }
    boolean cut = !carried && !brought && isCut(header);
    if (cut) {
      reasons.add(Reason.CUT_ROW);
    }
    return Optional.of(new Join(score, reasons, header, cut, brought, carried));
  }

  /** Whether what looks like the header of the next one is of its body; known after the join. */
  boolean isHeadless() {
    return headless;
  }

  private double score(int header, boolean carried) {
    ColumnShape one = ColumnShape.of(above.last());
    ColumnShape other = ColumnShape.of(below.first());
    boolean same = note(Reason.SAME_COLUMNS, one.standsLike(other));
    boolean content = note(Reason.SAME_CONTENT, one.holdsLike(other));
    boolean broken = note(Reason.PAGE_BREAK, isPageBreak());
    note(Reason.REPEATED_HEADER, header > 0);
    note(Reason.CARRIED_FORWARD, carried);
    if (note(Reason.CONTINUED_CAPTION, CONTINUED.matcher(textAbove()).find())) {
      return same || content ? 0.95 : 0.7;
    }
    if (!broken || isAnnounced() || isOtherHeader(header)) {
      return 0;
    }
    if (header > 0) {
      return isUntitled() ? (same ? 0.95 : 0.85) : 0;
    }
    boolean open = isBody(other) && isUntitled();
    headless = open;
    if (carried) {
      return open ? 0.9 : 0.6;
    }
    if (!open || !content) {
      return 0;
    }
    return same ? 0.8 : 0.6;
  }

  private boolean note(Reason reason, boolean holds) {
    if (holds) {
      reasons.add(reason);
    }
    return holds;
  }

  private String textAbove() {
    return below.above() + " " + (below.first().title() == null ? "" : below.first().title());
  }

  private boolean isPageBreak() {
    return above.wordsBelow() <= MOST_WORDS_BETWEEN
        && above.last().box().y1() >= LOW * above.height()
        && below.above().split(" ", -1).length <= MOST_WORDS_BETWEEN
        && below.first().box().y0() <= HIGH * below.height();
  }

  /**
   * Whether a section or a sentence begins between the two, and what is below it is of that. Lines
   * that both pages have announce nothing; the first one may be a running head, which names
   * sections.
   */
  private boolean isAnnounced() {
    List<String> top = new ArrayList<>(below.linesAbove());
    String nearest = top.isEmpty() ? "" : top.get(top.size() - 1);
    top.removeAll(above.linesAbove());
    boolean announced = top.contains(nearest) && ANNOUNCED.matcher(nearest).matches();
    List<String> bottom = new ArrayList<>(above.linesBelow());
    bottom.removeAll(below.linesBelow());
    return announced
        || Stream.concat(bottom.stream(), top.stream().skip(1))
            .anyMatch(line -> SECTION.matcher(line).matches());
  }

  /**
   * Whether the next one begins with another header of the same form: some of its names, and one or
   * more that differ.
   */
  private boolean isOtherHeader(int repeated) {
    List<Cell> begin = rootRows.row(0);
    List<Cell> other = nextRows.row(0);
    if (repeated > 0 || begin.size() < 3 || other.size() != begin.size()) {
      return false;
    }
    int equal = 0;
    for (int i = 0; i < begin.size(); i++) {
      boolean same = PageRows.isEqual(begin.get(i), other.get(i));
      equal += same && rootRows.isOnly(begin.get(i)) ? 1 : 0;
    }
    return equal * 2 >= begin.size() && equal < begin.size();
  }

  /** Whether both have numbered captions, and other numbers. */
  private boolean isOtherCaption() {
    String one = number(root.title());
    String other = number(below.first().title());
    return other != null && !other.equals(one);
  }

  private static String number(String title) {
    Matcher matcher = NUMBERED.matcher(title == null ? "" : title);
    return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** Whether no title of its own stands above the next one; a running head is none. */
  private boolean isUntitled() {
    String title = below.first().title();
    return title == null || title.equals(root.title()) || !below.above().contains(title);
  }

  /** Rows at the top of the next one that say what the header says. */
  private int repeatedHeader() {
    int equal = nextRows.equalAtTop(rootRows, MOST_HEADER_ROWS);
    if (root.headerRowCount() > 0) {
      return equal >= root.headerRowCount() ? root.headerRowCount() : 0;
    }
    boolean names =
        equal > 0
            && nextRows.row(0).size() > 1
            && nextRows.row(0).stream()
                .noneMatch(cell -> ColumnShape.NUMBER.matcher(cell.text()).matches());
    return names ? 1 : 0;
  }

  /** Whether the rows that look like a header of the next one can as well be of its body. */
  private boolean isBody(ColumnShape next) {
    int header = below.first().headerRowCount();
    if (header > 1) {
      return false;
    }
    boolean numbers = false;
    for (Cell cell : header == 0 ? List.<Cell>of() : nextRows.row(0)) {
      boolean number = ColumnShape.NUMBER.matcher(cell.text()).matches();
      if (cell.columnSpan() > 1 || (next.isNumeric(cell.column()) && !number)) {
        return false;
      }
      numbers |= number;
    }
    return header == 0 || numbers || root.headerRowCount() > 0;
  }

  private static boolean isCarried(List<Cell> row) {
    return row.stream().anyMatch(cell -> CARRIED.matcher(cell.text()).matches());
  }

  /**
   * Whether the first row after the header is the rest of the last one: no label of its own or one
   * that starts in lower case, and nothing in it but text that can follow text. Where others have
   * no label, or start in lower case, that says nothing.
   */
  private boolean isCut(int header) {
    List<Cell> rest = nextRows.row(header);
    List<Cell> begun = lastRows.row(lastRows.count() - 1);
    if (rest.isEmpty() || begun.isEmpty() || nextRows.count() <= header + 1) {
      return false;
    }
    boolean labelled = rest.get(0).column() == 0;
    boolean follows = false;
    for (Cell cell : rest) {
      boolean text = !ColumnShape.NUMBER.matcher(cell.text()).matches();
      boolean below = begun.stream().anyMatch(c -> c.column() == cell.column());
      if (!text || !below || cell.rowSpan() > 1) {
        return false;
      }
      follows |= PageRows.startsLow(cell) && !lastRows.areLow(cell.column());
    }
    if (labelled) {
      return follows && PageRows.startsLow(rest.get(0)) && !lastRows.areLow(0);
    }
    return follows || (rest.size() < begun.size() && !lastRows.areUnlabelled());
  }
}
