package io.tabularium.engine;

import io.tabularium.engine.document.DocumentArithmetic;
import io.tabularium.engine.document.PageBreak;
import io.tabularium.engine.document.Stitcher;
import io.tabularium.engine.evidence.Confidence;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.Warning;
import io.tabularium.engine.page.OpenPdf;
import io.tabularium.engine.page.UnreadablePdfException;
import io.tabularium.engine.value.ValueReader;
import java.util.ArrayList;
import java.util.List;

/**
 * One extraction, page by page: of a page only its tables stay in memory. A page that fails is
 * named as failed and the others stand; a spent budget ends the document.
 */
final class DocumentExtraction {

  /** Cells of a document; a result of more would not fit beside others into a server's memory. */
  static final int MOST_CELLS = 1_000_000;

  private final ExtractionOptions options;
  private final StageReport report;
  private final PageTables pageTables;
  private final List<PageSummary> pages = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final Stitcher stitcher = new Stitcher();
  private ExtractionException failure;
  private int cells;

  DocumentExtraction(ExtractionOptions options, StageReport report) {
    this.options = options;
    this.report = report;
    this.pageTables = new PageTables(options.mode(), options.budget(), report);
  }

  /**
   * The tables of a document.
   *
   * @throws ExtractionException if no page could be worked, or the budget is spent
   */
  ExtractedDocument run(OpenPdf document) {
    for (int number : PageRange.select(options.pages(), document.pageCount())) {
      if (!options.skips(number)) {
        options.budget().check(number); // a page may be too small for its reader to ask
        addOrFail(document, number);
      }
    }
    if (failure != null && pages.stream().allMatch(PageSummary::isFailed)) {
      throw failure;
    }
    return new ExtractedDocument(document.pageCount(), pages, meant(), warnings);
  }

  /** The tables with what they mean, which only the whole document tells. */
  private List<Table> meant() {
    List<Table> typed = ValueReader.read(tables);
    return DocumentArithmetic.checked(typed).stream().map(Confidence::reviewed).toList();
  }

  private void addOrFail(OpenPdf document, int number) {
    try {
      add(document.read(number, () -> options.budget().check(number)));
    } catch (ExtractionException spent) {
      throw spent;
    } catch (UnreadablePdfException unreadable) {
      fail(document, number, Failures.of(unreadable, number));
    } catch (RuntimeException | StackOverflowError stumbled) {
      // whatever a stage stumbles over lies on the page
      fail(document, number, Failures.corrupt(number, stumbled));
    }
  }

  private void fail(OpenPdf document, int number, ExtractionException why) {
    failure = failure == null ? why : failure;
    pages.add(document.failed(number, why.code().wire()));
  }

  private void add(PageContent page) {
    report.done(page.page(), "read");
    report.content(page);
    List<Table> found = pageTables.find(page, options.given(page.page()));
    pages.add(new PageSummary(page.page(), page.width(), page.height(), page.rotation()));
    warnings.addAll(PageWarnings.of(page));
    List<Table> numbered = new ArrayList<>();
    for (Table table : found) {
      cells += table.cells().size();
      if (cells > MOST_CELLS) {
        throw new ExtractionException(
            FailureCode.DOCUMENT_TOO_COMPLEX,
            "The document has more than " + MOST_CELLS + " cells; send fewer pages at a time.");
      }
      numbered.add(table.withIndex(tables.size() + numbered.size()));
    }
    PageBreak ends = numbered.isEmpty() ? null : PageBreak.of(page, numbered);
    tables.addAll(options.joined() ? stitcher.stitch(numbered, ends) : numbered);
  }
}
