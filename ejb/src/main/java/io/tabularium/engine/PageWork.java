package io.tabularium.engine;

import io.tabularium.engine.document.PageBreak;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.page.OpenPdf;
import io.tabularium.engine.page.UnreadablePdfException;
import java.util.List;
import java.util.stream.IntStream;

/** Works single pages of a document that is open for it alone. */
final class PageWork {

  private final OpenPdf document;
  private final ExtractionOptions options;
  private final StageReport report;
  private final PageTables pageTables;

  PageWork(OpenPdf document, ExtractionOptions options, StageReport report) {
    this.document = document;
    this.options = options;
    this.report = report;
    this.pageTables = new PageTables(options.mode(), options.budget(), report);
  }

  /**
   * What a page holds, or why it could not be worked.
   *
   * @param number from 1
   * @throws ExtractionException if that ends the document: the budget is spent, an option is wrong
   */
  PageResult work(int number) {
    options.budget().check(number); // a page may be too small for its reader to ask
    PageContent page;
    try {
      page = document.read(number, () -> options.budget().check(number));
    } catch (ExtractionException spent) {
      throw spent;
    } catch (UnreadablePdfException unreadable) {
      return failed(number, Failures.of(unreadable, number));
    } catch (RuntimeException stumbled) {
      // whatever the reader stumbles over lies on the page
      return failed(number, Failures.corrupt(number, stumbled));
    }
    try {
      return result(page);
    } catch (ExtractionException ends) {
      throw ends;
    } catch (RuntimeException | StackOverflowError fault) {
      return failed(number, Failures.internal(number, fault));
    }
  }

  private PageResult failed(int number, ExtractionException why) {
    return PageResult.failed(document.failed(number, why.code().wire()), why);
  }

  private PageResult result(PageContent page) {
    report.done(page.page(), "read");
    report.content(page);
    List<Table> found = pageTables.find(page, options.given(page.page()));
    List<Table> numbered =
        IntStream.range(0, found.size()).mapToObj(i -> found.get(i).withIndex(i)).toList();
    return new PageResult(
        new PageSummary(page.page(), page.width(), page.height(), page.rotation()),
        numbered,
        numbered.isEmpty() ? null : PageBreak.of(page, numbered),
        PageWarnings.of(page),
        null);
  }
}
