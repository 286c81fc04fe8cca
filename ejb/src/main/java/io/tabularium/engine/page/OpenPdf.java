package io.tabularium.engine.page;

import io.tabularium.engine.model.Attachment;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Warning;
import io.tabularium.engine.page.UnreadablePdfException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/** An open document: its pages can be read in any order, each on its own. For one thread. */
public final class OpenPdf implements AutoCloseable {

  private final PDDocument document;
  private final DocumentContext context;
  private final List<COSDictionary> pages;

  OpenPdf(PDDocument document) {
    this.document = document;
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    this.context = new DocumentContext(catalog);
    this.pages = PageTree.pages(catalog);
  }

  /** Number of pages. */
  public int pageCount() {
    return pages.size();
  }

  /**
   * Reads one page. Where its streams are damaged, what they draw before stands.
   *
   * @param number from 1
   * @param budget asked now and then; ends the reading by throwing
   * @throws UnreadablePdfException if the page is too complex or makes no sense at all
   */
  public PageContent read(int number, Runnable budget) {
    try {
      return read(new PDPage(pages.get(number - 1)), number, budget);
    } catch (OutOfMemoryError unfolded) {
      throw new UnreadablePdfException(Reason.DOCUMENT_TOO_COMPLEX, unfolded);
    } catch (StackOverflowError nested) {
      throw new UnreadablePdfException(Reason.CORRUPT_PDF, nested);
    }
  }

  /**
   * The files inside the document whose names end with {@code suffix}, in small letters; none where
   * they are damaged.
   */
  public List<Attachment> attachments(String suffix) {
    try {
      return new AttachmentReader(suffix).read(document.getDocumentCatalog().getCOSObject());
    } catch (IOException | StackOverflowError damaged) {
      return List.of();
    }
  }

  /**
   * A page that could not be worked, with its size as far as it is known.
   *
   * @param number from 1
   * @param code why
   */
  public PageSummary failed(int number, String code) {
    try {
      PageFrame frame = PageFrame.of(new PDPage(pages.get(number - 1)));
      return new PageSummary(number, frame.width(), frame.height(), frame.rotation(), code);
    } catch (StackOverflowError nested) { // its box is asked of each node above it
      return new PageSummary(number, 0, 0, 0, code);
    }
  }

  private PageContent read(PDPage page, int number, Runnable budget) {
    PageFrame frame = PageFrame.of(page);
    PageCanvas canvas = new PageCanvas(frame.box());
    context.beginPage();
    Interpreter interpreter = new Interpreter(context, canvas, frame.start(), budget);
    PDResources resources = page.getResources();
    interpreter.askBudget();
    interpreter.run(
        contentOf(page, canvas),
        new Resources(resources == null ? null : resources.getCOSObject()));
    interpreter.state(frame.start());
    new WidgetReader(interpreter, context.form()).draw(page.getCOSObject());
    interpreter.askBudget();
    if (context.isDamaged()) {
      canvas.remarks().add(Warning.Code.PARTIAL);
    }
    return new PageAssembler(number, frame, canvas, context.tables().on(page.getCOSObject()))
        .assemble();
  }

  private byte[] contentOf(PDPage page, PageCanvas canvas) {
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
      canvas.remarks().add(Warning.Code.PARTIAL);
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
