package io.tabularium.engine.tabula;

import io.tabularium.engine.model.BoundingBox;
import io.tabularium.reference.pdfbox.pdmodel.PDDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import technology.tabula.ObjectExtractor;
import technology.tabula.Page;

/** A document open for tabula-java 1.0.5. For one thread. */
public final class TabulaDocument implements AutoCloseable {

  private final PDDocument document;
  private final ObjectExtractor pages;

  private TabulaDocument(PDDocument document) {
    this.document = document;
    this.pages = new ObjectExtractor(document);
  }

  /**
   * Opens a document; the caller closes it.
   *
   * @param password user's or owner's, or null
   */
  public static TabulaDocument open(Path pdf, String password) throws IOException {
    return new TabulaDocument(PDDocument.load(pdf.toFile(), password == null ? "" : password));
  }

  /**
   * Finds a page's tables, areas and their reading (lattice or stream) decided as by tabula's
   * command line; may fail with any runtime exception, as tabula does.
   *
   * @param number from 1
   * @param areas where the tables are; empty to detect them
   */
  public TabulaPage read(int number, List<BoundingBox> areas) {
    Page page = pages.extract(number);
    return TableMapper.map(page, new AreaReader(areas).read(page));
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
