package io.tabularium.engine.tabula;

import io.tabularium.engine.model.BoundingBox;
import java.util.List;
import technology.tabula.Page;
import technology.tabula.Rectangle;
import technology.tabula.Table;
import technology.tabula.detectors.NurminenDetectionAlgorithm;
import technology.tabula.extractors.BasicExtractionAlgorithm;
import technology.tabula.extractors.SpreadsheetExtractionAlgorithm;

/**
 * Areas of a page, given or detected, and the tables in them by tabula's lattice or stream.
 *
 * @param given empty to detect
 */
record AreaReader(List<BoundingBox> given) {

  List<Table> read(Page page) {
    return areas(page).stream()
        .map(page::getArea)
        .flatMap(area -> tables(area).stream())
        .filter(AreaReader::hasText)
        .toList();
  }

  private List<Rectangle> areas(Page page) {
    if (given.isEmpty()) {
      return new NurminenDetectionAlgorithm().detect(page);
    }
    return given.stream().map(AreaReader::rectangle).toList();
  }

  private List<Table> tables(Page area) {
    SpreadsheetExtractionAlgorithm lattice = new SpreadsheetExtractionAlgorithm();
    return lattice.isTabular(area)
        ? lattice.extract(area)
        : new BasicExtractionAlgorithm().extract(area);
  }

  private static boolean hasText(Table table) {
    return table.getRows().stream()
        .flatMap(List::stream)
        .anyMatch(cell -> !cell.getText().isBlank());
  }

  private static Rectangle rectangle(BoundingBox box) {
    return new Rectangle(
        (float) box.y0(), (float) box.x0(), (float) box.width(), (float) box.height());
  }
}
