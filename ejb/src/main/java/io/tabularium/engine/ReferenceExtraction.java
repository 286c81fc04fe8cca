package io.tabularium.engine;

import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.Warning;
import io.tabularium.engine.tabula.TabulaDocument;
import io.tabularium.engine.tabula.TabulaPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The extraction by tabula-java that ours is measured against. */
final class ReferenceExtraction {

  private final ExtractionOptions options;
  private final List<PageSummary> pages = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();

  private ReferenceExtraction(ExtractionOptions options) {
    this.options = options;
  }

  /**
   * Extracts from a file that is known to open.
   *
   * @param pageCount of the document
   */
  static ExtractedDocument run(Path pdf, int pageCount, ExtractionOptions options) {
    ReferenceExtraction extraction = new ReferenceExtraction(options);
    try (TabulaDocument document = TabulaDocument.open(pdf, options.password())) {
      for (int number : PageRange.select(options.pages(), pageCount)) {
        options.budget().check(number);
        extraction.add(document, number);
      }
    } catch (IOException e) {
      throw Failures.corrupt(null, e);
    }
    return extraction.result(pageCount);
  }

  private void add(TabulaDocument document, int number) {
    if (options.skips(number)) {
      return;
    }
    TabulaPage page = read(document, number);
    pages.add(page.summary());
    if (!page.hasText()) {
      warnings.add(new Warning(Warning.Code.PAGE_WITHOUT_TEXT, number));
    }
    for (Table table : page.tables()) {
      tables.add(table.withIndex(tables.size()));
    }
  }

  private TabulaPage read(TabulaDocument document, int number) {
    try {
      return document.read(number, options.given(number).stream().map(GivenRegion::box).toList());
    } catch (RuntimeException | StackOverflowError e) {
      // whatever tabula or its PDFBox stumbles over lies in the document
      throw Failures.corrupt(number, e);
    }
  }

  private ExtractedDocument result(int pageCount) {
    return new ExtractedDocument(pageCount, pages, tables, warnings);
  }
}
