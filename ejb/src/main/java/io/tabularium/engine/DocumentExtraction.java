package io.tabularium.engine;

import io.tabularium.engine.document.PageBreak;
import io.tabularium.engine.document.Stitcher;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.PageContent;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.Warning;
import io.tabularium.engine.page.OpenPdf;
import io.tabularium.engine.page.UnreadablePdfException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One extraction, page by page: of a page only its tables stay in memory. A page that fails is
 * named as failed and the others stand; a spent budget ends the document. Pages may be worked by
 * several at once, each with the document open for itself; what comes of them is put together in
 * their order.
 */
final class DocumentExtraction {

  /** Cells of a document; a result of more would not fit beside others into a server's memory. */
  static final int MOST_CELLS = 1_000_000;

  private final ExtractionOptions options;
  private final StageReport report;
  private final int[] numbers;
  private final PageResult[] results;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger cells = new AtomicInteger();

  DocumentExtraction(ExtractionOptions options, StageReport report, int pageCount) {
    this.options = options;
    this.report = report;
    this.numbers =
        Arrays.stream(PageRange.select(options.pages(), pageCount))
            .filter(number -> !options.skips(number))
            .toArray();
    this.results = new PageResult[numbers.length];
  }

  /**
   * The tables of a document.
   *
   * @param document for the first of the crew
   * @param again opens the document once more, for each of the others
   * @throws ExtractionException if no page could be worked, or the budget is spent
   */
  ExtractedDocument run(OpenPdf document, Supplier<OpenPdf> again, Crew crew) {
    AtomicReference<OpenPdf> open = new AtomicReference<>(document);
    crew.work(() -> share(open.getAndSet(null), again));
    ExtractionException failure = null;
    List<PageSummary> pages = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    for (PageResult result : results) {
      pages.add(result.summary());
      warnings.addAll(result.warnings());
      failure = failure == null ? result.failure() : failure;
    }
    if (failure != null && pages.stream().allMatch(PageSummary::isFailed)) {
      throw failure;
    }
    Meaning meaning = new Meaning(options.budget(), warnings);
    return new ExtractedDocument(document.pageCount(), pages, meaning.of(tables()), warnings);
  }

  /** Works pages as long as there are some that nobody took. */
  private void share(OpenPdf document, Supplier<OpenPdf> again) {
    if (document != null) {
      workPages(document);
    } else if (next.get() < numbers.length) {
      try (OpenPdf own = again.get()) {
        workPages(own);
      }
    }
  }

  private void workPages(OpenPdf document) {
    PageWork work = new PageWork(document);
    try {
      for (int i = next.getAndIncrement(); i < numbers.length; i = next.getAndIncrement()) {
        results[i] = work.work(numbers[i]);
        results[i].tables().forEach(this::count);
        if (results[i].failure() == null) {
          report.finished(numbers[i], results[i].tables());
        }
      }
    } catch (ExtractionException end) {
      next.set(numbers.length); // for the others too
      throw end;
    }
  }

  private void count(Table table) {
    if (cells.addAndGet(table.cells().size()) > MOST_CELLS) {
      throw new ExtractionException(
          FailureCode.DOCUMENT_TOO_COMPLEX,
          "The document has more than " + MOST_CELLS + " cells; send fewer pages at a time.");
    }
  }

  /** The tables of all pages by their indexes in the document, with what they continue. */
  private List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    Stitcher stitcher = new Stitcher();
    for (PageResult result : results) {
      int first = tables.size();
      List<Table> numbered =
          result.tables().stream().map(table -> table.withIndex(first + table.index())).toList();
      PageBreak ends = result.ends() == null ? null : result.ends().among(numbered);
      tables.addAll(options.joined() ? stitcher.stitch(numbered, ends) : numbered);
    }
    return tables;
  }

  /** Works single pages of a document that is open for it alone. */
  private final class PageWork {

    private final OpenPdf document;
    private final PageTables pageTables = new PageTables(options.mode(), options.budget(), report);

    PageWork(OpenPdf document) {
      this.document = document;
    }

    /**
     * What a page holds, or why it could not be worked.
     *
     * @param number from 1
     * @throws ExtractionException if that ends the document: the budget is spent, an option is
     *     wrong
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
}
