package io.tabularium.extraction;

import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.PageRange;
import io.tabularium.engine.StageListener;
import io.tabularium.engine.TableExtractor;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.metric.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/** The engine behind its bulkhead. */
@ApplicationScoped
public class ExtractionRunner {

  /** Requirement D-05; MicroProfile Config can change it by this method's name. */
  static final int BULKHEAD = 30;

  private Meters meters;

  /** For the container's proxy. */
  protected ExtractionRunner() {}

  @Inject
  ExtractionRunner(Meters meters) {
    this.meters = meters;
  }

  /** What to do about a document of too many pages. */
  static String tooMany(int pages, int maxPages) {
    return "The document has " + pages + " pages, and up to " + maxPages + " may be; split it.";
  }

  /**
   * Finds the tables of a document of at most {@code maxPages} pages.
   *
   * @param listener told of each page that is done
   * @param who whom the log's lines are about
   * @throws ExtractionException with the reason if there is no result
   */
  @Bulkhead(BULKHEAD)
  public ExtractedDocument run(
      Path pdf,
      ExtractionOptions options,
      int maxPages,
      StageListener listener,
      Map<String, String> who) {
    StageTimer stages = new StageTimer(System::nanoTime);
    TableExtractor extractor = new TableExtractor(new WorkListener(stages, listener));
    int pages = extractor.countPages(pdf, options.password());
    stages.done("open");
    if (pages > maxPages) {
      throw new ExtractionException(FailureCode.TOO_MANY_PAGES, tooMany(pages, maxPages));
    }
    if (options.budget() instanceof WorkBudget budget) {
      budget.progress().expect(PageRange.select(options.pages(), pages).length);
    }
    try {
      return extractor.extract(pdf, options);
    } finally {
      stages.tell(meters, who);
    }
  }
}
