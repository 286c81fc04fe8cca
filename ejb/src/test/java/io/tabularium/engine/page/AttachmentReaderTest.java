package io.tabularium.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tabularium.engine.model.Attachment;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentReaderTest {

  @TempDir private Path folder;

  private final PDDocument document = new PDDocument();
  private final COSDictionary catalog = document.getDocumentCatalog().getCOSObject();

  @Test
  void associatedFilesAndTheNameTreeAreReadEachOnce() throws IOException {
    COSDictionary invoice = file("factur-x.xml", "<a/>");
    catalog.setItem(COSName.AF, array(invoice, file("picture.png", "no")));
    COSDictionary leaf = new COSDictionary();
    leaf.setItem(
        COSName.NAMES, array(new COSString("factur-x.xml"), invoice, file("B.XML", "<b/>")));
    tree(leaf);

    assertThat(read()).extracting(Attachment::name).containsExactly("factur-x.xml", "B.XML");
    assertThat(read().get(0).open()).hasContent("<a/>");
  }

  @Test
  void aTreeThatGoesInCirclesEnds() throws IOException {
    COSDictionary leaf = new COSDictionary();
    COSDictionary root = tree(leaf);
    leaf.setItem(COSName.KIDS, array(root));

    assertThat(read()).isEmpty();
  }

  @Test
  void withoutFilesThereAreNone() throws IOException {
    assertThat(read()).isEmpty();
  }

  private COSDictionary tree(COSDictionary leaf) {
    COSDictionary root = new COSDictionary();
    root.setItem(COSName.KIDS, array(leaf));
    COSDictionary names = new COSDictionary();
    names.setItem(COSName.EMBEDDED_FILES, root);
    catalog.setItem(COSName.NAMES, names);
    return root;
  }

  private static COSArray array(org.apache.pdfbox.cos.COSBase... entries) {
    return new COSArray(List.of(entries));
  }

  private static COSDictionary file(String name, String content) throws IOException {
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.UTF_8));
    }
    COSDictionary versions = new COSDictionary();
    versions.setItem(COSName.F, stream);
    COSDictionary file = new COSDictionary();
    file.setItem(COSName.EF, versions);
    file.setString(COSName.UF, name);
    return file;
  }

  private List<Attachment> read() throws IOException {
    document.addPage(new PDPage());
    Path pdf = folder.resolve("a.pdf");
    document.save(pdf.toFile());
    try (OpenPdf open = PageReader.open(pdf, null)) {
      return open.attachments(".xml");
    }
  }
}
