package io.tabularium.bench;

import io.tabularium.engine.ExtractionMode;
import io.tabularium.engine.ExtractionOptions;
import io.tabularium.engine.TableExtractor;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** One of those that are compared: reads a file and says how many pages it has. */
enum Contender {
  TEXT("PDFBox, text only", 20, 5) {
    @Override
    int read(Path pdf) throws IOException {
      try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
        new PDFTextStripper().getText(document);
        return document.getNumberOfPages();
      }
    }
  },
  OURS("Tabularium", 20, 5) {
    @Override
    int read(Path pdf) {
      return extract(pdf, ExtractionMode.AUTO);
    }
  },
  TABULA("tabula-java, auto", 1, 2) {
    @Override
    int read(Path pdf) {
      return extract(pdf, ExtractionMode.TABULA);
    }
  };

  private final String title;
  private final int warmUps;
  private final int passes;

  Contender(String title, int warmUps, int passes) {
    this.title = title;
    this.warmUps = warmUps;
    this.passes = passes;
  }

  abstract int read(Path pdf) throws IOException;

  String title() {
    return title;
  }

  /** Passes before it counts: until the compiler has done its work. */
  int warmUps() {
    return warmUps;
  }

  /** Passes that count; their median is taken. */
  int passes() {
    return passes;
  }

  private static int extract(Path pdf, ExtractionMode mode) {
    return new TableExtractor()
        .extract(pdf, ExtractionOptions.DEFAULT.withMode(mode))
        .pages()
        .size();
  }
}
