package io.tabularium.engine.page;

import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.page.UnreadablePdfException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** An open document: its pages can be read in any order, each on its own. For one thread. */
public final class OpenPdf implements AutoCloseable {

  private final PDDocument document;
  private final DocumentContext context;
  private final List<PDPage> pages = new ArrayList<>();

  OpenPdf(PDDocument document) {
    this.document = document;
    this.context = new DocumentContext(document.getDocumentCatalog().getCOSObject());
    document.getPages().forEach(pages::add);
  }

  /** Number of pages. */
  public int pageCount() {
    return pages.size();
  }

  /**
   * Reads one page.
   *
   * @param number from 1
   * @param budget asked now and then; ends the reading by throwing
   * @throws UnreadablePdfException if the page is too complex
   */
  public PageContent read(int number, Runnable budget) {
    PDPage page = pages.get(number - 1);
    PageFrame frame = PageFrame.of(page);
    PageCanvas canvas = new PageCanvas(frame.box());
    context.beginPage();
    GraphicsState state = new GraphicsState(frame.toPage(), frame.box());
    PDResources resources = page.getResources();
    new Interpreter(context, canvas, state, budget)
        .run(contentOf(page), new Resources(resources == null ? null : resources.getCOSObject()));
    return new PageAssembler(number, frame, canvas).assemble();
  }

  private byte[] contentOf(PDPage page) {
    COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    try {
      if (contents instanceof COSStream stream) {
        return context.decode(stream);
      }
      ByteArrayOutputStream joined = new ByteArrayOutputStream();
      if (contents instanceof COSArray parts) {
        for (int i = 0; i < parts.size(); i++) {
          if (parts.getObject(i) instanceof COSStream stream) {
            joined.write(context.decode(stream));
            joined.write('\n');
          }
        }
      }
      return joined.toByteArray();
    } catch (IOException damaged) {
      return new byte[0];
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException leftover) {
      throw new UnreadablePdfException(Reason.CORRUPT_PDF, leftover);
    }
  }
}
