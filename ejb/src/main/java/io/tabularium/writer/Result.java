package io.tabularium.writer;

import io.tabularium.engine.document.HeaderPaths;
import io.tabularium.engine.document.TableMerger;
import io.tabularium.engine.model.ExtractedDocument;
import io.tabularium.engine.model.Table;
import java.util.List;

/**
 * What the engine found, with what surrounds it in an answer.
 *
 * @param id of the extraction, or null where none was kept
 * @param name the document's file name
 * @param sha256 of the document's bytes, in lower-case hexadecimal
 * @param timing or null: without it the same document gives the same bytes
 */
public record Result(
    String id, String name, String sha256, ExtractedDocument document, Timing timing) {

  /** The same with only the table of this index, which must be there. */
  public Result onlyTable(int index) {
    return with(List.of(document.tables().get(index)));
  }

  /** The same with the parts of each table over several pages as one table. */
  public Result merged() {
    return with(TableMerger.merge(document.tables()));
  }

  /** The same with one header row a table, of the columns' whole names; its sums are left out. */
  public Result flat() {
    return with(document.tables().stream().map(HeaderPaths::flat).toList());
  }

  private Result with(List<Table> tables) {
    ExtractedDocument other =
        new ExtractedDocument(document.pageCount(), document.pages(), tables, document.warnings());
    return new Result(id, name, sha256, other, timing);
  }

  /** How long it waited and how long it was worked, in milliseconds. */
  public record Timing(long queuedMillis, long processMillis) {}
}
