package io.tabularium.engine.page;

import static io.tabularium.engine.page.DrawnPdf.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.TaggedTable;
import io.tabularium.engine.model.TaggedTable.TaggedCell;
import io.tabularium.engine.model.Word;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;

class StructureTablesTest {

  private static final String TWO_ROWS =
      "/TH <</MCID 0>> BDC "
          + text(20, 200, "Sales")
          + " EMC /TD <</MCID 1>> BDC "
          + text(20, 180, "12")
          + " EMC /TD <</MCID 2>> BDC "
          + text(80, 180, "34")
          + " EMC";

  @Test
  void cellsComeWithSpansAndTheIdsOfTheirText() {
    try (DrawnPdf pdf = new DrawnPdf(TWO_ROWS)) {
      COSDictionary header = element("TH", COSInteger.get(0));
      COSDictionary span = new COSDictionary();
      span.setItem(COSName.getPDFName("ColSpan"), COSInteger.TWO);
      header.setItem(COSName.A, span);
      COSDictionary body =
          element("TR", element("TD", COSInteger.get(1)), element("Wert", COSInteger.get(2)));
      tag(pdf, element("Table", element("THead", element("TR", header)), body), 3);
      PageContent page = pdf.read();
      assertThat(page.taggedTables())
          .containsExactly(
              new TaggedTable(
                  2,
                  2,
                  List.of(
                      new TaggedCell(0, 0, 1, 2, true, List.of(0)),
                      new TaggedCell(1, 0, 1, 1, false, List.of(1)),
                      new TaggedCell(1, 1, 1, 1, false, List.of(2)))));
      assertThat(page.words()).extracting(Word::markedContent).containsExactly(0, 1, 2);
    }
  }

  @Test
  void anElementInsideItselfEnds() {
    try (DrawnPdf pdf = new DrawnPdf(TWO_ROWS)) {
      COSDictionary cell = element("TD", COSInteger.get(0));
      COSDictionary table = element("Table", element("TR", cell));
      cell.setItem(COSName.K, table);
      table.setItem(COSName.P, cell);
      tag(pdf, table, 1);
      assertThat(pdf.read().words()).hasSize(3);
    }
  }

  @Test
  void documentsWithoutTagsHaveNone() {
    assertThat(DrawnPdf.read(TWO_ROWS).taggedTables()).isEmpty();
  }

  private static COSDictionary element(String type, COSBase... kids) {
    COSDictionary element = new COSDictionary();
    element.setItem(COSName.S, COSName.getPDFName(type));
    COSArray array = new COSArray(List.of(kids));
    element.setItem(COSName.K, array);
    for (COSBase kid : kids) {
      if (kid instanceof COSDictionary dictionary) {
        dictionary.setItem(COSName.P, element);
      }
    }
    return element;
  }

  /** Makes {@code table} the structure tree; all marked contents belong to its first leaf. */
  private static void tag(DrawnPdf pdf, COSDictionary table, int contents) {
    setPage(table, pdf.page.getCOSObject(), 0);
    COSDictionary leaf = table;
    while (leaf.getCOSArray(COSName.K) != null
        && leaf.getCOSArray(COSName.K).getObject(0) instanceof COSDictionary first) {
      leaf = first;
    }
    COSArray parents = new COSArray();
    for (int i = 0; i < contents; i++) {
      parents.add(leaf);
    }
    COSDictionary tree = new COSDictionary();
    tree.setItem(COSName.NUMS, new COSArray(List.of(COSInteger.ZERO, parents)));
    COSDictionary roles = new COSDictionary();
    roles.setItem(COSName.getPDFName("Wert"), COSName.getPDFName("TD"));
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.K, table);
    root.setItem(COSName.PARENT_TREE, tree);
    root.setItem(COSName.ROLE_MAP, roles);
    pdf.document.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
    pdf.page.getCOSObject().setInt(COSName.STRUCT_PARENTS, 0);
  }

  private static void setPage(COSDictionary element, COSDictionary page, int depth) {
    element.setItem(COSName.PG, page);
    COSArray kids = element.getCOSArray(COSName.K);
    for (int i = 0; kids != null && i < kids.size() && depth < 5; i++) {
      if (kids.getObject(i) instanceof COSDictionary kid) {
        setPage(kid, page, depth + 1);
      }
    }
  }
}
