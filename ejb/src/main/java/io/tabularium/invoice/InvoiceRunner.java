package io.tabularium.invoice;

import io.tabularium.engine.ExtractionException;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.FailureCode;
import io.tabularium.engine.TableExtractor;
import io.tabularium.engine.model.Attachment;
import io.tabularium.invoice.exchange.CrossIndustryReader;
import io.tabularium.invoice.model.Embedded;
import io.tabularium.invoice.model.Reading;
import io.tabularium.invoice.reading.InvoiceReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/** Engine and reader behind their bulkhead. */
@ApplicationScoped
public class InvoiceRunner {

  /** Requirement D-05; MicroProfile Config can change it by this method's name. */
  static final int BULKHEAD = 30;

  private final TableExtractor extractor = new TableExtractor();
  private final InvoiceReader reader = new InvoiceReader();
  private final CrossIndustryReader machines = new CrossIndustryReader();

  /**
   * What was read.
   *
   * @param pages of the document
   * @param embedded what the XML inside of it says, or null if there is none
   */
  public record Outcome(int pages, Reading reading, Embedded embedded) {}

  /**
   * Reads a document of at most {@code maxPages} pages.
   *
   * @throws ExtractionException with the reason if it cannot be read
   */
  @Bulkhead(BULKHEAD)
  public Outcome run(Path pdf, ExtractionOptions options, int maxPages) {
    int pages = extractor.countPages(pdf, options.password());
    if (pages > maxPages) {
      throw new ExtractionException(
          FailureCode.TOO_MANY_PAGES,
          "The document has " + pages + " pages, and up to " + maxPages + " may be; split it.");
    }
    Reading reading = reader.read(extractor.readText(pdf, options));
    List<Attachment> attachments = extractor.attachments(pdf, options.password(), ".xml");
    return new Outcome(pages, reading, machines.read(attachments).orElse(null));
  }
}
