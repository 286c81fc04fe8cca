package io.tabularium.engine.page;

import io.tabularium.engine.model.TaggedTable;
import io.tabularium.engine.model.TaggedTable.TaggedCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/** The grid of a Table element over all its pages (ISO 32000-2, 14.8.4.8.3). */
final class TagTable {

  /** Elements of one table that are looked at; nesting, and with it any cycle, ends as deep. */
  private static final int MOST_ELEMENTS = 100_000;

  private static final int MOST_NESTED = 40;

  /** Rows or columns that a cell may span. */
  private static final int MOST_SPAN = 1000;

  private static final COSName ROW = COSName.getPDFName("TR");
  private static final COSName HEADER = COSName.getPDFName("TH");
  private static final COSName DATA = COSName.getPDFName("TD");

  private final COSDictionary roles;
  private final List<Placed> cells = new ArrayList<>();
  private final TreeMap<Integer, BitSet> taken = new TreeMap<>();
  private int rows;
  private int elements;

  TagTable(COSDictionary table, COSDictionary roles) {
    this.roles = roles;
    collectRows(table, 0);
  }

  private record Content(COSDictionary page, int id) {}

  private record Placed(
      int row, int column, int rowSpan, int columnSpan, boolean header, List<Content> contents) {}

  /** An element's structure type after the role map, or null. */
  static COSName role(COSDictionary element, COSDictionary roles) {
    COSName type = element.getCOSName(COSName.S);
    COSName standard = roles == null || type == null ? null : roles.getCOSName(type);
    return standard == null ? type : standard;
  }

  private void collectRows(COSDictionary parent, int depth) {
    for (COSDictionary kid : kids(parent)) {
      if (++elements > MOST_ELEMENTS || depth > MOST_NESTED) {
        return;
      }
      if (ROW.equals(role(kid, roles))) {
        collectCells(kid);
        rows++;
      } else if (!HEADER.equals(role(kid, roles)) && !DATA.equals(role(kid, roles))) {
        collectRows(kid, depth + 1);
      }
    }
  }

  private void collectCells(COSDictionary row) {
    int column = 0;
    for (COSDictionary kid : kids(row)) {
      COSName role = role(kid, roles);
      if (HEADER.equals(role) || DATA.equals(role)) {
        column = taken.computeIfAbsent(rows, r -> new BitSet()).nextClearBit(column);
        int rowSpan = span(kid, COSName.getPDFName("RowSpan"));
        int columnSpan = span(kid, COSName.getPDFName("ColSpan"));
        for (int r = rows; r < rows + rowSpan; r++) {
          taken.computeIfAbsent(r, any -> new BitSet()).set(column, column + columnSpan);
        }
        List<Content> contents = new ArrayList<>();
        collectContents(kid, kid.getCOSDictionary(COSName.PG), contents, 0);
        cells.add(new Placed(rows, column, rowSpan, columnSpan, HEADER.equals(role), contents));
      }
    }
  }

  private void collectContents(
      COSDictionary element, COSDictionary page, List<Content> contents, int depth) {
    for (COSBase kid : kidsOf(element)) {
      if (++elements > MOST_ELEMENTS || depth > MOST_NESTED) {
        return;
      }
      if (kid instanceof COSNumber id) {
        contents.add(new Content(page, id.intValue()));
      } else if (kid instanceof COSDictionary dictionary) {
        COSDictionary own = dictionary.getCOSDictionary(COSName.PG);
        COSDictionary its = own == null ? page : own;
        if (dictionary.containsKey(COSName.S)) {
          collectContents(dictionary, its, contents, depth + 1);
        } else if (dictionary.containsKey(COSName.MCID)) {
          contents.add(new Content(its, dictionary.getInt(COSName.MCID)));
        }
      }
    }
  }

  private static List<COSDictionary> kids(COSDictionary element) {
    return kidsOf(element).stream()
        .filter(kid -> kid instanceof COSDictionary dictionary && dictionary.containsKey(COSName.S))
        .map(COSDictionary.class::cast)
        .toList();
  }

  private static List<COSBase> kidsOf(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (!(kids instanceof COSArray array)) {
      return kids == null ? List.of() : List.of(kids);
    }
    List<COSBase> all = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      COSBase kid = array.getObject(i);
      if (kid != null) {
        all.add(kid);
      }
    }
    return all;
  }

  private static int span(COSDictionary cell, COSName name) {
    COSBase attributes = cell.getDictionaryObject(COSName.A);
    int span = 1;
    if (attributes instanceof COSDictionary dictionary) {
      span = dictionary.getInt(name, 1);
    } else if (attributes instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary dictionary) {
          span = dictionary.getInt(name, span);
        }
      }
    }
    return Math.max(1, Math.min(MOST_SPAN, span));
  }

  /** The rows with text on a page, as a table of their own; null if there are none. */
  TaggedTable on(COSDictionary page) {
    BitSet here = new BitSet();
    for (Placed cell : cells) {
      if (!idsOn(cell, page).isEmpty()) {
        here.set(cell.row, Math.min(rows, cell.row + cell.rowSpan));
      }
    }
    if (here.isEmpty()) {
      return null;
    }
    int first = here.nextSetBit(0);
    int end = here.length();
    List<TaggedCell> parts = new ArrayList<>();
    int columns = 0;
    for (Placed cell : cells) {
      int from = Math.max(first, cell.row);
      int to = Math.min(end, cell.row + cell.rowSpan);
      if (from < to) {
        parts.add(
            new TaggedCell(
                from - first,
                cell.column,
                to - from,
                cell.columnSpan,
                cell.header,
                idsOn(cell, page)));
        columns = Math.max(columns, cell.column + cell.columnSpan);
      }
    }
    return new TaggedTable(end - first, columns, parts);
  }

  private static List<Integer> idsOn(Placed cell, COSDictionary page) {
    List<Integer> ids = new ArrayList<>();
    for (Content content : cell.contents) {
      if (isSame(content.page, page)) {
        ids.add(content.id);
      }
    }
    return ids;
  }

  @SuppressWarnings("ReferenceEquality") // an object of the file has one dictionary
  private static boolean isSame(COSDictionary one, COSDictionary other) {
    return one == other;
  }
}
