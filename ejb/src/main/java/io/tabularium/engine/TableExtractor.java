package io.tabularium.engine;

import io.tabularium.engine.layout.LineBuilder;
import io.tabularium.engine.model.Attachment;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.PageText;
import io.tabularium.engine.model.TextLine;
import io.tabularium.engine.page.OpenPdf;
import io.tabularium.engine.page.PageReader;
import io.tabularium.engine.page.UnreadablePdfException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The engine's door: a PDF in, its tables out. Stateless, so safe for many threads.
 *
 * <p>The same bytes and options give the same result on every machine.
 */
public final class TableExtractor {

  private final StageReport report;
  private final Crew crew;

  /** One that keeps its intermediates to itself. */
  public TableExtractor() {
    this(StageListener.NONE);
  }

  /** One whose intermediates are heard of; the reference mode has none. */
  public TableExtractor(StageListener listener) {
    this(listener, Crew.ALONE);
  }

  /**
   * One whose pages a crew works.
   *
   * @param listener must stand being told of several pages at once if the crew is more than one
   */
  public TableExtractor(StageListener listener, Crew crew) {
    this.report = new StageReport(listener);
    this.crew = crew;
  }

  /**
   * Finds the tables of a document.
   *
   * @return tables in page order, none is an empty list; boxes in points, origin at the top-left of
   *     the page as displayed
   * @throws ExtractionException with the code of what is wrong with the file or the options, or if
   *     no page could be worked; where others could, the failed ones are named in the result
   */
  public ExtractedDocument extract(Path pdf, ExtractionOptions options) {
    Runnable budget = () -> options.budget().check(null);
    try (OpenPdf document = PageReader.open(pdf, options.password(), budget)) {
      options.check(document.pageCount());
      return options.mode() == ExtractionMode.TABULA
          ? ReferenceExtraction.run(pdf, document.pageCount(), options)
          : new DocumentExtraction(options, report, document.pageCount())
              .run(document, () -> PageReader.open(pdf, options.password(), budget), crew);
    } catch (UnreadablePdfException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Reads what stands on the pages, without looking for tables.
   *
   * @return one entry a page that is read, in order; text that no eye sees is not among it
   * @throws ExtractionException as {@link #extract}
   */
  public List<PageText> readText(Path pdf, ExtractionOptions options) {
    Runnable budget = () -> options.budget().check(null);
    List<PageText> pages = new ArrayList<>();
    try (OpenPdf document = PageReader.open(pdf, options.password(), budget)) {
      for (int number : PageRange.select(options.pages(), document.pageCount())) {
        PageContent page = document.read(number, () -> options.budget().check(number));
        List<TextLine> lines = LineBuilder.build(page.words());
        pages.add(new PageText(number, page.width(), page.height(), lines, page.rulings()));
      }
      return pages;
    } catch (UnreadablePdfException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Reads the files inside a document.
   *
   * @param suffix of their names in small letters, such as .xml
   * @return as the document orders them; none where they are damaged
   * @throws ExtractionException as {@link #countPages}
   */
  public List<Attachment> attachments(Path pdf, String password, String suffix) {
    try (OpenPdf document = PageReader.open(pdf, password)) {
      return document.attachments(suffix);
    } catch (UnreadablePdfException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Counts the pages without reading them.
   *
   * @param password null if there is none
   * @throws ExtractionException NOT_A_PDF, CORRUPT_PDF, PASSWORD_REQUIRED or WRONG_PASSWORD
   */
  public int countPages(Path pdf, String password) {
    try (OpenPdf document = PageReader.open(pdf, password)) {
      return document.pageCount();
    } catch (UnreadablePdfException e) {
      throw Failures.of(e);
    }
  }
}
