package io.tabularium.engine.page;

import io.tabularium.engine.model.TaggedTable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;

/**
 * Tables of the structure tree, found from the page upwards: the parent tree names the element of
 * each marked content (ISO 32000-2, 14.7.5.4), and its ancestors tell whether it is in a table. So
 * only what a page needs is ever loaded.
 */
final class StructureTables {

  /** Ancestors that are climbed through; a cycle ends here too. */
  private static final int MOST_ANCESTORS = 64;

  /** Marked contents of a page that are looked up. */
  private static final int MOST_CONTENTS = 50_000;

  /** Levels of the parent tree. */
  private static final int MOST_LEVELS = 32;

  /** Then the cache starts anew. */
  private static final int MOST_KEPT = 200;

  private static final COSName TABLE = COSName.getPDFName("Table");

  private final COSDictionary root;
  private final COSDictionary roles;
  private final IdentityHashMap<COSDictionary, TagTable> known = new IdentityHashMap<>();

  /**
   * Makes ready to look.
   *
   * @param catalog the document's root dictionary
   */
  StructureTables(COSDictionary catalog) {
    this.root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    this.roles = root == null ? null : root.getCOSDictionary(COSName.ROLE_MAP);
  }

  /** The tables with text on a page, in the order in which their text comes. */
  List<TaggedTable> on(COSDictionary page) {
    int key = page.getInt(COSName.STRUCT_PARENTS, -1);
    COSDictionary tree = root == null ? null : root.getCOSDictionary(COSName.PARENT_TREE);
    if (key < 0 || tree == null || !(find(tree, key, 0) instanceof COSArray elements)) {
      return List.of();
    }
    List<COSDictionary> tables = new ArrayList<>();
    IdentityHashMap<COSDictionary, Boolean> seen = new IdentityHashMap<>();
    for (int i = 0; i < Math.min(elements.size(), MOST_CONTENTS); i++) {
      if (elements.getObject(i) instanceof COSDictionary element) {
        climb(element, tables, seen);
      }
    }
    return tables.stream().map(table -> tableOf(table).on(page)).filter(Objects::nonNull).toList();
  }

  private void climb(
      COSDictionary element,
      List<COSDictionary> tables,
      IdentityHashMap<COSDictionary, Boolean> seen) {
    COSDictionary ancestor = element;
    for (int i = 0; i < MOST_ANCESTORS && ancestor != null; i++) {
      if (seen.put(ancestor, true) != null) {
        return;
      }
      if (TABLE.equals(TagTable.role(ancestor, roles))) {
        tables.add(ancestor);
      }
      ancestor = ancestor.getCOSDictionary(COSName.P);
    }
  }

  private TagTable tableOf(COSDictionary element) {
    TagTable table = known.get(element);
    if (table == null) {
      if (known.size() >= MOST_KEPT) {
        known.clear();
      }
      table = new TagTable(element, roles);
      known.put(element, table);
    }
    return table;
  }

  /** Looks a key up in a number tree (ISO 32000-2, 7.9.7). */
  private static COSBase find(COSDictionary node, int key, int level) {
    COSArray numbers = node.getCOSArray(COSName.NUMS);
    for (int i = 0; numbers != null && i + 1 < numbers.size(); i += 2) {
      if (numbers.getObject(i) instanceof COSNumber number && number.intValue() == key) {
        return numbers.getObject(i + 1);
      }
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size() && level < MOST_LEVELS; i++) {
      if (kids.getObject(i) instanceof COSDictionary kid && mayHold(kid, key)) {
        COSBase found = find(kid, key, level + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static boolean mayHold(COSDictionary node, int key) {
    COSArray limits = node.getCOSArray(COSName.LIMITS);
    return limits == null
        || limits.size() < 2
        || (limits.getInt(0, 0) <= key && limits.getInt(1, Integer.MAX_VALUE) >= key);
  }
}
