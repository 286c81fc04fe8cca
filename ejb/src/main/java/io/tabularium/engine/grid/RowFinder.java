package io.tabularium.engine.grid;

import io.tabularium.engine.layout.Content;
import io.tabularium.engine.layout.Spanning;
import io.tabularium.engine.model.Axis;
import io.tabularium.engine.model.Grid.Boundary;
import io.tabularium.engine.model.Ruling;
import io.tabularium.engine.model.TableRegion;
import io.tabularium.engine.model.TextLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The boundaries between rows: drawn ones, and those between lines of text within a band. */
final class RowFinder {

  /** Shorter horizontal lines, in points, bound no cell. */
  private static final double MIN_RULING = 4;

  /** Rows lower than this, in points, are the inside of a double line. */
  private static final double MIN_ROW = 4;

  /** A band with at least this share of values among its cells is body, not header. */
  private static final double BODY_VALUES = 0.3;

  /**
   * A column parts the rows of a band if this share of them has a value in it; sections do not
   * count.
   */
  private static final double STACKED_VALUES = 0.6;

  /** Fewer lines in one drawn row are one row. */
  private static final int MIN_LABELLED_ROWS = 4;

  /** Rows within one drawn row have labels to at least this share. */
  private static final double LABELLED = 0.9;

  /** A head of more than this part of the lines is the body of a table without values. */
  private static final double MAX_HEADER = 0.5;

  /** ... but not if it has at most this many lines; no head has more drawn rows. */
  private static final int SHORT_HEAD = 4;

  /** Such as 2019, 2019/20, 2020E, FY19, Q1, 4Q2019, H1'19 or Jan-08. */
  private static final Pattern PERIOD =
      Pattern.compile(
          "(19|20)\\d\\d([\u2013/-]\\d{2,4})?[AEFP]?"
              + "|(FY|CY)['\u2019]?(19|20)?\\d\\d"
              + "|([QH][1-4]|[1-4][QH])(['\u2019/-]?(19|20)?\\d\\d)?"
              + "|(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.'\u2019/-]*"
              + "(19|20)?\\d\\d");

  /** Such as x1 or PC2. */
  private static final Pattern SHORT_NAME = Pattern.compile("[A-Za-z]{1,2}\\d");

  private static final Pattern SMALL = Pattern.compile("\\d{1,3}");

  /** Such as heads a column of numbers. */
  private static final Pattern UNIT = Pattern.compile("[(\\[]?[%\u2030\\p{Sc}][)\\]]?");

  private final TableRegion region;
  private final ColumnTexts columns;
  private final boolean columnsRuled;
  private final double pitch;

  RowFinder(TableRegion region, List<Boundary> columns) {
    this.region = region;
    this.columns = new ColumnTexts(columns);
    this.pitch = new TextRows(this.columns).pitch(region.lines());
    this.columnsRuled =
        columns.size() > 2
            && columns.subList(1, columns.size() - 1).stream().allMatch(Boundary::ruled);
  }

  /** The rows of the grid and how many of them are header. */
  record Rows(List<Boundary> boundaries, int headerRows) {}

  /** A strip between two rulings, or between a ruling and the end of the region. */
  private record Band(Boundary top, Boundary bottom, List<TextLine> lines) {}

  Rows find(boolean useRulings, boolean useText) {
    List<Band> bands = bands(useRulings);
    int headerBands = headerBands(bands);
    int headerLines = below(bands.subList(0, headerBands)).size();
    if (headerBands > SHORT_HEAD
        || headerLines > Math.max(SHORT_HEAD, MAX_HEADER * region.lines().size())) {
      headerBands = 1;
    }
    List<Boundary> boundaries = new ArrayList<>();
    int headerRows = 0;
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      boundaries.add(band.top());
      if (useText) {
        if (bands.size() == 1 || (i == 0 && headerBands == 0 && isMixed(band))) {
          headerRows = addUnruled(band, boundaries);
        } else if (i < headerBands) {
          addBetween(
              headerLevels(band.lines(), below(bands.subList(i + 1, headerBands))), boundaries);
        } else {
          addBetween(bodyRows(band, bands.size() - headerBands), boundaries);
        }
      }
      if (i < headerBands) {
        headerRows = boundaries.size();
      }
    }
    boundaries.add(bands.get(bands.size() - 1).bottom());
    return new Rows(boundaries, headerRows);
  }

  /** Whether a band holds headings and below them a row with label and values. */
  private boolean isMixed(Band band) {
    List<List<TextLine>> rows = new TextRows(columns).group(band.lines());
    int leading = leadingHeader(rows);
    return leading > 0 && leading < rows.size() && !columns.of(rows.get(leading))[0].isEmpty();
  }

  /** Adds the rows of a table without rules between header and body; tells how many are header. */
  private int addUnruled(Band band, List<Boundary> boundaries) {
    List<List<TextLine>> rows = bodyRows(band, 1);
    int leading = leadingHeader(rows);
    List<TextLine> head = new ArrayList<>();
    rows.subList(0, leading).forEach(head::addAll);
    List<List<TextLine>> all = new ArrayList<>(headerLevels(head, List.of()));
    int headerRows = all.size();
    all.addAll(rows.subList(leading, rows.size()));
    addBetween(all, boundaries);
    return headerRows;
  }

  private List<Band> bands(boolean useRulings) {
    List<Boundary> ruled = new ArrayList<>();
    ruled.add(Boundary.ruled(region.box().y0()));
    if (useRulings) {
      for (Ruling ruling : region.rulings()) {
        if (ruling.axis() == Axis.HORIZONTAL
            && ruling.length() >= MIN_RULING
            && ruling.position() - ruled.get(ruled.size() - 1).position() > MIN_ROW
            && region.box().y1() - ruling.position() > MIN_ROW) {
          ruled.add(Boundary.ruled(ruling.position()));
        }
      }
    }
    ruled.add(Boundary.ruled(region.box().y1()));
    List<Band> bands = new ArrayList<>();
    for (int i = 1; i < ruled.size(); i++) {
      double top = ruled.get(i - 1).position();
      double bottom = ruled.get(i).position();
      List<TextLine> lines =
          region.lines().stream()
              .filter(line -> line.middle() >= top && line.middle() < bottom)
              .toList();
      bands.add(new Band(ruled.get(i - 1), ruled.get(i), lines));
    }
    return bands;
  }

  /** Number of bands at the top that hold no values; at least the first one if there are more. */
  private int headerBands(List<Band> bands) {
    if (bands.size() == 1) {
      return 0;
    }
    int firstWithValues = 1;
    for (int i = bands.size() - 1; i >= 0; i--) {
      firstWithValues = valueShare(bands.get(i).lines()) >= BODY_VALUES ? i : firstWithValues;
    }
    for (int i = firstWithValues; i < bands.size(); i++) {
      boolean underHeading = i > 0 && !reachesFirstColumn(bands.get(i).top());
      if (!underHeading && valueShare(bands.get(i).lines()) >= BODY_VALUES) {
        return i;
      }
    }
    return firstWithValues;
  }

  /** A rule below a heading over several columns leaves the first column out. */
  private boolean reachesFirstColumn(Boundary boundary) {
    double left = columns.columns().get(0).position();
    double right = columns.columns().get(1).start();
    return region.rulings().stream()
        .filter(ruling -> ruling.axis() == Axis.HORIZONTAL)
        .filter(ruling -> Math.abs(ruling.position() - boundary.position()) <= MIN_ROW)
        .anyMatch(ruling -> ruling.start() < (left + right) / 2 && ruling.end() > left);
  }

  /**
   * Values among the filled cells right of the first column; those that name columns do not count.
   */
  private double valueShare(List<TextLine> lines) {
    int values = 0;
    int texts = 0;
    for (TextLine line : lines) {
      String[] cells = columns.of(List.of(line));
      boolean count = isCount(cells);
      for (int c = 1; c < cells.length; c++) {
        if (!cells[c].isEmpty()) {
          if (Content.isValue(cells[c]) && !count && !UNIT.matcher(cells[c]).matches()) {
            values++;
          } else {
            texts++;
          }
        }
      }
    }
    return values + texts == 0 ? 0 : (double) values / (values + texts);
  }

  /** Whether the values name columns: years and the like, or numbers that count up by one. */
  private static boolean isCount(String[] cells) {
    boolean periods = true;
    boolean names = true;
    boolean ascending = true;
    int count = 0;
    int last = 0;
    for (int c = 1; c < cells.length; c++) {
      if (Content.isValue(cells[c])) {
        boolean period = PERIOD.matcher(cells[c]).matches();
        periods &= period;
        names &= period || SHORT_NAME.matcher(cells[c]).matches();
        int number = SMALL.matcher(cells[c]).matches() ? Integer.parseInt(cells[c]) : -1;
        ascending &= number >= 0 && (count == 0 || number == last + 1);
        last = number;
        count++;
      }
    }
    return count > 0 && (periods || (names && count > 1) || (ascending && count > 2));
  }

  private static List<TextLine> below(List<Band> bands) {
    return bands.stream().flatMap(band -> band.lines().stream()).toList();
  }

  /** Header lines by level; {@code below} are lines of the head below them. */
  private List<List<TextLine>> headerLevels(List<TextLine> lines, List<TextLine> below) {
    if (columnsRuled && !lines.isEmpty()) {
      return List.of(lines);
    }
    return new HeadLevels(columns, pitch).of(lines, below);
  }

  private List<List<TextLine>> bodyRows(Band band, int bodyBands) {
    List<List<TextLine>> rows = new TextRows(columns).group(band.lines());
    if (rows.size() < 2 || stackedValues(rows)) {
      return rows;
    }
    boolean rowsRuled = bodyBands > 2 || (columnsRuled && !labelled(rows));
    return rowsRuled ? List.of(band.lines()) : rows;
  }

  /** Whether nearly all rows begin with a label, which the lines of one tall row do not. */
  private boolean labelled(List<List<TextLine>> rows) {
    long labels = rows.stream().filter(row -> !columns.of(row)[0].isEmpty()).count();
    return rows.size() >= MIN_LABELLED_ROWS && labels >= LABELLED * rows.size();
  }

  private boolean stackedValues(List<List<TextLine>> rows) {
    int[] values = new int[columns.count()];
    int several = 0;
    for (List<TextLine> row : rows) {
      String[] cells = columns.of(row);
      several += Arrays.stream(cells).filter(cell -> !cell.isEmpty()).count() > 1 ? 1 : 0;
      for (int c = 1; c < cells.length; c++) {
        if (Content.isValue(cells[c])) {
          values[c]++;
        }
      }
    }
    for (int count : values) {
      if (count >= 2 && count >= STACKED_VALUES * several) {
        return true;
      }
    }
    return false;
  }

  /**
   * Rows before the first one with values, as far as they name columns; the first alone where these
   * would be most of a long table.
   */
  private int leadingHeader(List<List<TextLine>> rows) {
    int named = 0;
    for (int r = 0; r < rows.size(); r++) {
      if (valueShare(rows.get(r)) >= BODY_VALUES) {
        return named > Math.max(SHORT_HEAD, MAX_HEADER * rows.size()) ? 1 : named;
      }
      if (!isBanner(rows.get(r)) && namesColumn(rows.get(r))) {
        named = r + 1;
      }
    }
    return Math.max(0, Math.min(1, rows.size() - 1));
  }

  private boolean isBanner(List<TextLine> row) {
    return row.size() == 1 && new Spanning(columns.columns()).isBanner(row.get(0));
  }

  private boolean namesColumn(List<TextLine> row) {
    String[] cells = columns.of(row);
    return Arrays.stream(cells).skip(1).anyMatch(cell -> !cell.isEmpty());
  }

  private static void addBetween(List<List<TextLine>> rows, List<Boundary> boundaries) {
    for (int r = 1; r < rows.size(); r++) {
      double above = 0;
      for (TextLine line : rows.get(r - 1)) {
        above = Math.max(above, line.baseline());
      }
      double below = Double.MAX_VALUE;
      for (TextLine line : rows.get(r)) {
        below = Math.min(below, line.baseline() - line.size());
      }
      boundaries.add(Boundary.between(Math.min(above, below), Math.max(above, below)));
    }
  }
}
