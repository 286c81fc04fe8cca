package io.tabularium.engine;

import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.tabula.TabulaReader;
import java.nio.file.Path;

/**
 * The engine's door: a PDF in, its tables out. Stateless, so safe for many threads.
 *
 * <p>The same bytes and options give the same result on every machine.
 */
public final class TableExtractor {

  private final TabulaReader tabula = new TabulaReader();

  /**
   * Finds the tables of a document.
   *
   * @return tables in page order, none is an empty list; boxes in points, origin at the top-left of
   *     the page as displayed
   * @throws ExtractionException with the code of what is wrong with the file or the options
   */
  public ExtractedDocument extract(Path pdf, ExtractionOptions options) {
    return tabula.read(pdf, options);
  }

  /**
   * Counts the pages without reading them.
   *
   * @param password null if there is none
   * @throws ExtractionException NOT_A_PDF, CORRUPT_PDF, PASSWORD_REQUIRED or WRONG_PASSWORD
   */
  public int countPages(Path pdf, String password) {
    return tabula.countPages(pdf, password);
  }
}
