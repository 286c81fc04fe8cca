package io.tabularium.engine.tabula;

import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.PageRange;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.PageSummary;
import io.tabularium.engine.model.Table;
import io.tabularium.engine.model.Warning;
import io.tabularium.reference.pdfbox.pdmodel.PDDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import technology.tabula.ObjectExtractor;
import technology.tabula.Page;

/** Reads a document's tables with tabula-java 1.0.5, areas detected as its command line does. */
public final class TabulaReader {

  /**
   * Extracts with tabula-java.
   *
   * @throws ExtractionException with the code of what is wrong with the file or the options
   */
  public ExtractedDocument read(Path pdf, ExtractionOptions options) {
    try (PDDocument document = TabulaDocument.open(pdf, options.password())) {
      return read(document, options);
    } catch (IOException e) {
      throw TabulaDocument.corrupt(null, e);
    }
  }

  /** Counts the pages; fails as {@link #read}. */
  public int countPages(Path pdf, String password) {
    try (PDDocument document = TabulaDocument.open(pdf, password)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw TabulaDocument.corrupt(null, e);
    }
  }

  private static ExtractedDocument read(PDDocument document, ExtractionOptions options) {
    ObjectExtractor pages = new ObjectExtractor(document);
    AreaReader areas = new AreaReader(options.mode(), options.regions());
    List<PageSummary> summaries = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    List<Warning> warnings = new ArrayList<>();
    for (int number : PageRange.select(options.pages(), document.getNumberOfPages())) {
      options.budget().check(number);
      try {
        Page page = pages.extract(number);
        summaries.add(summary(page));
        if (page.getText().isEmpty()) {
          warnings.add(new Warning(Warning.Code.PAGE_WITHOUT_TEXT, number));
        }
        areas.read(page).forEach(t -> tables.add(TableMapper.map(t, tables.size(), number)));
      } catch (RuntimeException | StackOverflowError e) {
        // whatever tabula or its PDFBox stumbles over lies in the document
        throw TabulaDocument.corrupt(number, e);
      }
    }
    return new ExtractedDocument(document.getNumberOfPages(), summaries, tables, warnings);
  }

  private static PageSummary summary(Page page) {
    return new PageSummary(
        page.getPageNumber(), page.getWidth(), page.getHeight(), page.getRotation());
  }
}
