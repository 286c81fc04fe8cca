package io.tabularium.engine.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * The pages of a document in order (ISO 32000-2, 7.7.3), without recursion. A node of the tree
 * counts once, so that neither a cycle nor a node with many parents makes pages without end.
 */
final class PageTree {

  private PageTree() {}

  /**
   * The page dictionaries.
   *
   * @param catalog the document's root dictionary
   * @throws UnreadablePdfException DOCUMENT_TOO_COMPLEX if there are too many
   */
  static List<COSDictionary> pages(COSDictionary catalog) {
    List<COSDictionary> pages = new ArrayList<>();
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSDictionary> open = new ArrayDeque<>();
    COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
    if (root != null) {
      open.push(root);
    }
    while (!open.isEmpty()) {
      COSDictionary node = open.pop();
      COSArray kids = node.getCOSArray(COSName.KIDS);
      if (kids == null && isPage(node)) {
        if (pages.size() == Limits.PAGES) {
          throw new UnreadablePdfException(
              UnreadablePdfException.Reason.DOCUMENT_TOO_COMPLEX, null);
        }
        pages.add(node);
      } else if (kids != null && seen.add(node)) {
        push(kids, open);
      }
    }
    return pages;
  }

  /** Puts the kids on the stack, the first one on top. */
  private static void push(COSArray kids, Deque<COSDictionary> open) {
    for (int i = kids.size() - 1; i >= 0; i--) {
      if (kids.getObject(i) instanceof COSDictionary kid) {
        open.push(kid);
      }
    }
  }

  private static boolean isPage(COSDictionary node) {
    COSName type = node.getCOSName(COSName.TYPE);
    return type == null || COSName.PAGE.equals(type);
  }
}
