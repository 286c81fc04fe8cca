package io.tabularium.extraction;

import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.PageRange;
import io.tabularium.engine.TableExtractor;
import io.tabularium.engine.model.ExtractedDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/** The engine behind its bulkhead. */
@ApplicationScoped
public class ExtractionRunner {

  /** Requirement D-05; MicroProfile Config can change it by this method's name. */
  static final int BULKHEAD = 30;

  private final TableExtractor extractor = new TableExtractor();

  /**
   * Finds the tables of a document of at most {@code maxPages} pages.
   *
   * @throws ExtractionException with the reason if there is no result
   */
  @Bulkhead(BULKHEAD)
  public ExtractedDocument run(Path pdf, ExtractionOptions options, int maxPages) {
    int pages = extractor.countPages(pdf, options.password());
    if (pages > maxPages) {
      throw new ExtractionException(
          FailureCode.TOO_MANY_PAGES,
          "The document has " + pages + " pages, and up to " + maxPages + " may be; split it.");
    }
    if (options.budget() instanceof WorkBudget budget) {
      budget.progress().expect(PageRange.select(options.pages(), pages).length);
    }
    return extractor.extract(pdf, options);
  }
}
