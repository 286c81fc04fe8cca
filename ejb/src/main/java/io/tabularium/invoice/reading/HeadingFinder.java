package io.tabularium.invoice.reading;

import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.BoundingBox;
import io.tabularium.invoice.reading.Vocabulary.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the headings of line items by their words. */
final class HeadingFinder {

  private static final Vocabulary COLUMNS = Vocabulary.read("columns.txt");

  /** Words of headings make up at least this part of a heading's letters. */
  private static final double COVERED = 0.55;

  /** Rows of one heading stand at most so many font sizes apart. */
  private static final double PITCH = 1.8;

  /** What is left of a broken heading, such as "net", has at most so many characters. */
  private static final int SHORT = 4;

  private static final int MOST_ROWS_BESIDE = 3;

  private static final Set<String> WHAT = Set.of("description", "article");
  private static final Set<String> MONEY = Set.of("amount", "unitPrice", "gross");

  private final Sheet sheet;

  HeadingFinder(Sheet sheet) {
    this.sheet = sheet;
  }

  /** The headings of all pages, top to bottom. */
  List<Heading> find() {
    List<Heading> headings = new ArrayList<>();
    int last = -1;
    for (Row row : sheet.rows()) {
      if (row.index() > last) {
        Heading heading = at(row.index());
        if (heading != null) {
          headings.add(heading);
          last = heading.lastRow();
        }
      }
    }
    return headings;
  }

  private Heading at(int index) {
    List<Column> columns = columns(sheet.rows().get(index));
    if (roles(columns) < 2 || hasNumber(sheet.rows().get(index))) {
      return null;
    }
    int first = index;
    int last = index;
    for (int i = index - 1; i >= 0 && index - i <= MOST_ROWS_BESIDE; i--) {
      if (!belongs(i, i + 1, columns)) {
        break;
      }
      first = i;
    }
    for (int i = index + 1; i < sheet.rows().size() && i - index <= MOST_ROWS_BESIDE; i++) {
      if (!belongs(i, i - 1, columns)) {
        break;
      }
      last = i;
    }
    List<Column> all = join(first, last);
    return good(all) ? new Heading(first, last, all) : null;
  }

  private static boolean good(List<Column> columns) {
    boolean what = columns.stream().anyMatch(c -> WHAT.contains(c.role()));
    boolean money = columns.stream().anyMatch(c -> MONEY.contains(c.role()));
    boolean many = columns.stream().anyMatch(c -> c.is("quantity"));
    return money && columns.size() > 1 && (what || many) && (columns.size() > 2 || what);
  }

  private static long roles(List<Column> columns) {
    Set<String> roles = new HashSet<>();
    columns.forEach(column -> roles.add(column.role()));
    return roles.size();
  }

  private boolean hasNumber(Row row) {
    return !sheet.numbers().find(row.text()).isEmpty();
  }

  /** Whether a row goes on with the heading that its neighbour is part of. */
  private boolean belongs(int index, int neighbour, List<Column> columns) {
    Row row = sheet.rows().get(index);
    Row beside = sheet.rows().get(neighbour);
    double pitch = Math.abs(row.line().baseline() - beside.line().baseline());
    if (row.page() != beside.page() || pitch > PITCH * Math.max(row.size(), beside.size())) {
      return false;
    }
    List<Column> own = columns(row);
    boolean rest = row.phrases().stream().allMatch(p -> p.text().length() <= SHORT);
    boolean words = rest || (!own.isEmpty() && 2 * own.size() >= row.phrases().size());
    boolean digits = row.text().chars().anyMatch(Character::isDigit);
    boolean under =
        row.phrases().stream()
            .allMatch(
                p ->
                    columns.stream().anyMatch(c -> c.box().overlap(p.box(), Axis.HORIZONTAL) > 0)
                        || !columns(p).isEmpty());
    return words && !digits && under;
  }

  private List<Column> columns(Row row) {
    List<Column> columns = new ArrayList<>();
    row.phrases().forEach(phrase -> columns.addAll(columns(phrase)));
    return columns;
  }

  /** The columns that a phrase heads: none, one, or several that stand close together. */
  private static List<Column> columns(Phrase phrase) {
    List<Hit> hits = distinct(COLUMNS.find(phrase.folded()));
    int letters = (int) phrase.folded().chars().filter(Character::isLetterOrDigit).count();
    int covered = 0;
    List<Column> columns = new ArrayList<>();
    for (Hit hit : hits) {
      String text = phrase.text().substring(hit.start(), hit.end());
      covered += (int) text.chars().filter(Character::isLetterOrDigit).count();
      columns.add(new Column(hit.meaning(), text, phrase.box(hit.start(), hit.end())));
    }
    boolean marks = letters == 0 && !hits.isEmpty();
    return marks || (letters > 0 && covered >= COVERED * letters) ? columns : List.of();
  }

  /** The headings in a phrase and what stands between them. */
  private static List<Column> pieces(Phrase phrase) {
    List<Column> pieces = new ArrayList<>();
    int at = 0;
    for (Hit hit : distinct(COLUMNS.find(phrase.folded()))) {
      piece(pieces, phrase, "other", at, hit.start());
      piece(pieces, phrase, hit.meaning(), hit.start(), hit.end());
      at = hit.end();
    }
    piece(pieces, phrase, "other", at, phrase.text().length());
    return pieces;
  }

  private static void piece(List<Column> pieces, Phrase phrase, String role, int from, int to) {
    String text = phrase.text().substring(Math.min(from, to), to).strip();
    if (text.chars().anyMatch(Character::isLetterOrDigit)) {
      int start = phrase.text().indexOf(text, from);
      pieces.add(new Column(role, text, phrase.box(start, start + text.length())));
    }
  }

  /** Of hits with the same place the one whose role is met most. */
  private static List<Hit> distinct(List<Hit> hits) {
    List<Hit> distinct = new ArrayList<>();
    for (Hit hit : hits) {
      boolean taken = distinct.stream().anyMatch(d -> d.start() == hit.start());
      if (!taken) {
        distinct.add(hit);
      }
    }
    return distinct;
  }

  private List<Column> join(int first, int last) {
    List<Column> parts = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      for (Phrase phrase : sheet.rows().get(i).phrases()) {
        List<Column> own = columns(phrase);
        parts.addAll(own.isEmpty() ? pieces(phrase) : own);
      }
    }
    List<Column> joined = new ArrayList<>();
    for (Column part : parts) {
      add(joined, part);
    }
    joined.replaceAll(HeadingFinder::named);
    joined.sort(Comparator.comparingDouble(column -> column.box().x0()));
    countsFirst(joined);
    namedTwice(joined);
    return joined;
  }

  /** Of two columns that may name what was sold the first one, if short, only numbers it. */
  private static void namedTwice(List<Column> columns) {
    long names = columns.stream().filter(column -> column.is("description")).count();
    for (int i = 0; i < columns.size() && names > 1; i++) {
      Column column = columns.get(i);
      if (column.is("description")) {
        columns.set(i, new Column("article", column.heading(), column.box()));
        names--;
      }
    }
  }

  /** Of two columns called amount the first one counts, if none else does. */
  private static void countsFirst(List<Column> columns) {
    long amounts = columns.stream().filter(column -> column.is("amount")).count();
    if (amounts < 2 || columns.stream().anyMatch(column -> column.is("quantity"))) {
      return;
    }
    for (int i = 0; i + 1 < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.is("amount")) {
        boolean priced =
            columns.subList(i, columns.size()).stream().anyMatch(c -> c.is("unitPrice"));
        columns.set(i, priced ? new Column("quantity", column.heading(), column.box()) : column);
        return;
      }
    }
  }

  private static void add(List<Column> joined, Column part) {
    for (int i = 0; i < joined.size(); i++) {
      BoundingBox box = joined.get(i).box();
      double shared = box.overlap(part.box(), Axis.HORIZONTAL);
      if (shared > 0.3 * Math.min(box.width(), part.box().width())) {
        String heading = joined.get(i).heading() + " " + part.heading();
        joined.set(i, new Column(joined.get(i).role(), heading, box.union(part.box())));
        return;
      }
    }
    joined.add(part);
  }

  /** The column with the role that its whole heading says. */
  private static Column named(Column column) {
    List<Hit> hits = COLUMNS.find(Fold.fold(column.heading()));
    String role = column.role();
    int best = 0;
    for (Hit hit : hits) {
      int worth = hit.length() + (MONEY.contains(hit.meaning()) ? 20 : 0);
      if (worth > best && !hit.meaning().equals("other")) {
        best = worth;
        role = hit.meaning();
      }
    }
    return new Column(role, column.heading(), column.box());
  }
}
